package dev.plinth.asset.application;

import dev.plinth.asset.domain.HeavyWork;
import dev.plinth.asset.domain.HeavyWork.State;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Originals;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Finds what nobody finishes: work whose process died, events that got lost, uploads that never came. */
@Service
public class ResumeWork {

    private static final Progress.Failed NEVER_SENT =
            new Progress.Failed("never-sent", "The file was announced and did not arrive in time.");

    private static final Progress.Failed TOOK_TOO_LONG = new Progress.Failed(
            "takes-too-long",
            "The model took too long to prepare, even with more room; simplify it and upload it again");
    private static final Progress.Failed TOO_HEAVY = new Progress.Failed(
            "too-heavy",
            "The model needs more than one upload may use; simplify it or make its textures smaller, and upload it"
                    + " again");

    private final Models models;
    private final Originals originals;
    private final ProcessUpload processUpload;
    private final HeavyWork heavyWork;
    private final Patience patience;
    private final Clock clock;

    ResumeWork(
            Models models,
            Originals originals,
            ProcessUpload processUpload,
            HeavyWork heavyWork,
            Patience patience,
            Clock clock) {
        this.models = models;
        this.originals = originals;
        this.processUpload = processUpload;
        this.heavyWork = heavyWork;
        this.patience = patience;
        this.clock = clock;
    }

    public void resume() {
        models.unfinished().forEach(version -> {
            switch (version.progress()) {
                case Progress.AwaitingUpload() -> endWhatNeverCame(version);
                case Progress.Processing processing ->
                    version.work().batchJob().ifPresentOrElse(job -> look(version, job), () -> again(version));
                case Progress.Ready ready -> {}
                case Progress.Failed failed -> {}
            }
        });
    }

    private void look(ModelVersion version, String job) {
        switch (heavyWork.state(job)) {
            case State.UnderWay() -> {}
            case State.Over() -> again(version);
            case State.Failed(boolean tookTooLong) ->
                models.progress(
                        version.ended(tookTooLong ? TOOK_TOO_LONG : TOO_HEAVY, clock.instant()),
                        version.work().attempts());
        }
    }

    private void again(ModelVersion version) {
        processUpload.prepare(version.model(), version.number());
    }

    private void endWhatNeverCame(ModelVersion version) {
        Instant now = clock.instant();
        if (!version.work().created().plus(patience.unsent()).isBefore(now)) {
            return;
        }
        if (originals.arrival(version) instanceof Originals.Arrival.Whole) {
            again(version);
        } else if (models.progress(
                version.ended(NEVER_SENT, now), version.work().attempts())) {
            originals.remove(version);
        }
    }
}
