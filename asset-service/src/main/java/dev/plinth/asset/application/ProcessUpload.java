package dev.plinth.asset.application;

import dev.plinth.asset.domain.HeavyWork;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Takes an upload through the pipeline. It may be called for the same upload at any time and by several at once: one
 * of them begins it, and whoever is not heard of any more loses it to the next.
 */
@Service
public class ProcessUpload {

    static final Progress.Failed GIVEN_UP = new Progress.Failed(
            "given-up",
            "The shop tried several times and could not prepare this model; the fault may be ours. Upload it again, or"
                    + " in a simpler form.");

    private final Models models;
    private final CookVersion cookVersion;
    private final HeavyWork heavyWork;
    private final Patience patience;
    private final Clock clock;

    ProcessUpload(Models models, CookVersion cookVersion, HeavyWork heavyWork, Patience patience, Clock clock) {
        this.models = models;
        this.cookVersion = cookVersion;
        this.heavyWork = heavyWork;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * An upload that belongs to no version, to one that is finished, worked on or handed to Batch changes nothing.
     */
    public void process(ModelId id, int number) {
        models.version(id, number)
                .filter(version -> version.work().batchJob().isEmpty())
                .filter(version -> version.isUnbegun() || version.isFree(clock.instant()))
                .ifPresent(this::begin);
    }

    /** The same where it is known that Batch does not do it: as Batch's own job, or after it. */
    public void prepare(ModelId id, int number) {
        models.version(id, number)
                .filter(version -> version.isFree(clock.instant()))
                .ifPresent(this::begin);
    }

    private void begin(ModelVersion version) {
        int attempts = version.work().attempts();
        if (attempts >= patience.attempts()) {
            models.progress(version.ended(GIVEN_UP, clock.instant()), attempts);
            return;
        }
        Instant now = clock.instant();
        ModelVersion mine = version.begun(now, now.plus(patience.unheardOf()));
        if (models.progress(mine, attempts)) {
            models.progress(worked(mine), mine.work().attempts());
        }
    }

    private ModelVersion worked(ModelVersion mine) {
        return cook(mine)
                .map(end -> mine.ended(end, clock.instant()))
                .orElseGet(() -> mine.handedTo(heavyWork.submit(mine)));
    }

    private Optional<Progress> cook(ModelVersion mine) {
        try (var pulse = new Pulse(models, clock, patience.unheardOf(), mine)) {
            return cookVersion.cook(mine, pulse::at);
        }
    }
}
