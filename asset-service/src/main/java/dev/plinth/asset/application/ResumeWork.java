package dev.plinth.asset.application;

import dev.plinth.asset.domain.HeavyWork;
import dev.plinth.asset.domain.HeavyWork.Cause;
import dev.plinth.asset.domain.HeavyWork.State;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Models.VersionKey;
import dev.plinth.asset.domain.Originals;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Finds what nobody finishes: work whose process died, events that got lost, uploads that never came. It looks and hands
 * out; what takes its time is done by {@link Hands}, so that twenty lost events keep nobody else waiting.
 */
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
    private final Hands hands;
    private final Patience patience;
    private final Clock clock;
    private final Set<VersionKey> handedOut = ConcurrentHashMap.newKeySet();

    ResumeWork(
            Models models,
            Originals originals,
            ProcessUpload processUpload,
            HeavyWork heavyWork,
            FailedWork failedWork,
            Hands hands,
            Patience patience,
            Clock clock) {
        this.models = models;
        this.originals = originals;
        this.processUpload = processUpload;
        this.heavyWork = heavyWork;
        this.failedWork = failedWork;
        this.hands = hands;
        this.patience = patience;
        this.clock = clock;
    }

    public void resume() {
        models.unfinished().forEach(this::resumeOrLeave);
    }

    /** What cannot be read or resumed now stands in nobody's way. */
    private void resumeOrLeave(VersionKey key) {
        try {
            models.version(key.model(), key.number()).ifPresent(this::resume);
        } catch (RuntimeException fault) {
            leave(key, fault);
        }
    }

    private static void leave(VersionKey key, RuntimeException fault) {
        log.warn("Version {} of model {} waits for the next look", key.number(), key.model(), fault);
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
        var key = new VersionKey(version.model(), version.number());
        if (version.isFree(clock.instant()) && handedOut.add(key)) {
            hands.executor().execute(() -> prepare(key));
        }
    }

    private void prepare(VersionKey key) {
        try {
            processUpload.prepare(key.model(), key.number());
        } catch (RuntimeException fault) {
            leave(key, fault);
        } finally {
            handedOut.remove(key);
        }
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
