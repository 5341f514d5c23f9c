package dev.plinth.asset.application;

import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.StoredFolders;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ends what was begun and will not be finished: the files that its tries have left go first, so that a crash leaves none. */
@Component
class FailedWork {

    private final Models models;
    private final StoredFolders store;
    private final Clock clock;

    FailedWork(Models models, StoredFolders store, Clock clock) {
        this.models = models;
        this.store = store;
        this.clock = clock;
    }

    void end(ModelVersion version, Progress.Failed cause) {
        store.remove(version.renditionsFolder());
        store.remove(version.postersFolder());
        models.progress(version.ended(cause, clock.instant()), version.work().attempts());
    }
}
