package dev.plinth.asset.application;

import dev.plinth.asset.domain.HeavyWork;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes an upload through the pipeline. It may be called for the same upload at any time and by several at once: one
 * of them begins it, and whoever is not heard of any more loses it to the next.
 */
@Service
public class ProcessUpload {

    private static final Logger log = LoggerFactory.getLogger(ProcessUpload.class);

    static final Progress.Failed GIVEN_UP = new Progress.Failed(
            "given-up",
            "The shop tried several times and could not prepare this model; the fault may be ours. Upload it again, or"
                    + " in a simpler form.");

    private final Models models;
    private final CookVersion cookVersion;
    private final HeavyWork heavyWork;
    private final FailedWork failedWork;
    private final Patience patience;
    private final Clock clock;

    ProcessUpload(
            Models models,
            CookVersion cookVersion,
            HeavyWork heavyWork,
            FailedWork failedWork,
            Patience patience,
            Clock clock) {
        this.models = models;
        this.cookVersion = cookVersion;
        this.heavyWork = heavyWork;
        this.failedWork = failedWork;
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
        if (patience.tries().areUsedUp(version.work())) {
            failedWork.end(version, GIVEN_UP);
            return;
        }
        Instant now = clock.instant();
        ModelVersion mine = version.begun(now, now.plus(patience.unheardOf()));
        if (models.progress(mine, version.work().attempts())) {
            models.progress(workedOrPutOff(mine), mine.work().attempts());
        }
    }

    private ModelVersion workedOrPutOff(ModelVersion mine) {
        try {
            return worked(mine);
        } catch (RuntimeException fault) {
            int attempt = mine.work().attempts();
            Duration wait = patience.tries().waitAfter(attempt);
            log.warn("Version {} of model {} is put off for {}", mine.number(), mine.model(), wait, fault);
            return mine.putOff(clock.instant().plus(wait));
        }
    }

    private ModelVersion worked(ModelVersion mine) {
        return cook(mine)
                .map(end -> mine.ended(end, clock.instant()))
                .orElseGet(() -> mine.handedTo(heavyWork.submit(mine)));
    }

    private Optional<Progress> cook(ModelVersion mine) {
        try (var pulse = new Pulse(models, clock, patience.unheardOf(), mine)) {
            return cookVersion.cook(mine, pulse);
        }
    }
}
