package dev.plinth.asset.application;

import dev.plinth.asset.domain.HeavyWork;
import dev.plinth.asset.domain.HeavyWork.Cause;
import dev.plinth.asset.domain.HeavyWork.State;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Originals;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Finds what nobody finishes: work whose process died, events that got lost, uploads that never came. */
@Service
public class ResumeWork {

    private static final Logger log = LoggerFactory.getLogger(ResumeWork.class);

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
    private final FailedWork failedWork;
    private final Patience patience;
    private final Clock clock;

    ResumeWork(
            Models models,
            Originals originals,
            ProcessUpload processUpload,
            HeavyWork heavyWork,
            FailedWork failedWork,
            Patience patience,
            Clock clock) {
        this.models = models;
        this.originals = originals;
        this.processUpload = processUpload;
        this.heavyWork = heavyWork;
        this.failedWork = failedWork;
        this.patience = patience;
        this.clock = clock;
    }

    public void resume() {
        models.unfinished().forEach(this::resumeOrLeave);
    }

    /** What cannot be resumed now stands in nobody's way. */
    private void resumeOrLeave(ModelVersion version) {
        try {
            resume(version);
        } catch (RuntimeException fault) {
            log.warn("Version {} of model {} waits for the next look", version.number(), version.model(), fault);
        }
    }

    private void resume(ModelVersion version) {
        switch (version.progress()) {
            case Progress.AwaitingUpload() -> endWhatNeverCame(version);
            case Progress.Processing processing ->
                version.work().batchJob().ifPresentOrElse(job -> look(version, job), () -> again(version));
            case Progress.Ready ready -> {}
            case Progress.Failed failed -> {}
        }
    }

    private void look(ModelVersion version, String job) {
        switch (heavyWork.state(job)) {
            case State.UnderWay() -> {}
            case State.Over() -> again(version);
            case State.Failed(Cause cause) -> {
                switch (cause) {
                    case TIME -> failedWork.end(version, TOOK_TOO_LONG);
                    case MEMORY -> failedWork.end(version, TOO_HEAVY);
                    case MACHINE -> putOff(version);
                }
            }
        }
    }

    private void putOff(ModelVersion version) {
        int attempts = version.work().attempts();
        models.progress(version.putOff(clock.instant().plus(patience.tries().waitAfter(attempts))), attempts);
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
