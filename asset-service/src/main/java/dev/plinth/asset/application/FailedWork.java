package dev.plinth.asset.application;

import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.StoredFolders;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Ends what was begun and will not be finished. It is taken in hand first, so that nobody who still works on it can say that
 * it is ready; then the files go that its tries have left. A crash in between is found as any other.
 */
@Component
class FailedWork {

    private final Models models;
    private final StoredFolders store;
    private final Patience patience;
    private final Clock clock;

    FailedWork(Models models, StoredFolders store, Patience patience, Clock clock) {
        this.models = models;
        this.store = store;
        this.patience = patience;
        this.clock = clock;
    }

    void end(ModelVersion version, Progress.Failed cause) {
        Instant now = clock.instant();
        ModelVersion mine = version.begun(now, now.plus(patience.unheardOf()));
        if (models.progress(mine, version.work().attempts())) {
            store.remove(mine.renditionsFolder());
            store.remove(mine.postersFolder());
            models.progress(mine.ended(cause, clock.instant()), mine.work().attempts());
        }
    }
}
