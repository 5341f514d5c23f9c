package dev.plinth.asset.application;

import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Step;
import dev.plinth.asset.domain.Models;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells the store how far a version is, at most once a second, and that it is still worked on. While it beats nobody
 * else begins the version.
 */
final class Pulse implements AutoCloseable {

    private static final Duration RATE = Duration.ofSeconds(1);

    private final Models models;
    private final Clock clock;
    private final Duration hold;
    private final ModelVersion version;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    private volatile Step now = Step.QUEUED;
    private Step told = Step.QUEUED;
    private Instant renewed;

    /** @param version as it was begun by the caller */
    Pulse(Models models, Clock clock, Duration hold, ModelVersion version) {
        this.models = models;
        this.clock = clock;
        this.hold = hold;
        this.version = version;
        this.renewed = clock.instant();
        timer.scheduleWithFixedDelay(this::beat, RATE.toMillis(), RATE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void at(Step step) {
        now = step;
    }

    /**
     * Takes hold of the version once more.
     *
     * @throws IllegalStateException if it is in other hands: whoever has it may be removing its files
     */
    void demandHold() {
        Instant time = clock.instant();
        if (!models.progress(version.at(now, time.plus(hold)), version.work().attempts())) {
            throw new IllegalStateException("it was not heard of for too long, and is in other hands");
        }
    }

    private void beat() {
        Step step = now;
        Instant time = clock.instant();
        if (!step.equals(told) || time.isAfter(renewed.plus(hold.dividedBy(3)))) {
            try {
                models.progress(
                        version.at(step, time.plus(hold)), version.work().attempts());
                told = step;
                renewed = time;
            } catch (RuntimeException unreachable) {
                // The next beat says it again.
            }
        }
    }

    /** Returns when the last beat is over, so that none comes after the end of the work. */
    @Override
    public void close() {
        timer.close();
    }
}
