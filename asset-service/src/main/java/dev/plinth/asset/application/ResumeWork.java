package dev.plinth.asset.application;

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

    private final Models models;
    private final Originals originals;
    private final ProcessUpload processUpload;
    private final Patience patience;
    private final Clock clock;

    ResumeWork(Models models, Originals originals, ProcessUpload processUpload, Patience patience, Clock clock) {
        this.models = models;
        this.originals = originals;
        this.processUpload = processUpload;
        this.patience = patience;
        this.clock = clock;
    }

    public void resume() {
        models.unfinished().forEach(version -> {
            switch (version.progress()) {
                case Progress.AwaitingUpload() -> endWhatNeverCame(version);
                case Progress.Processing processing -> processUpload.process(version.model(), version.number());
                case Progress.Ready ready -> {}
                case Progress.Failed failed -> {}
            }
        });
    }

    private void endWhatNeverCame(ModelVersion version) {
        Instant now = clock.instant();
        if (version.work().created().plus(patience.unsent()).isBefore(now)
                && models.progress(
                        version.ended(NEVER_SENT, now), version.work().attempts())) {
            originals.remove(version);
        }
    }
}
