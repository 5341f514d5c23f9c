package dev.plinth.devstack.process;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A started process: wait until it is ready, stop it with everything it started. */
public record ChildProcess(String name, Process process, Path log) {

    private static final int POLL_MILLIS = 25;

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until the probe succeeds.
     *
     * @throws StartFailed when the process ends or the time is over first; it is stopped then
     */
    public ChildProcess awaitReady(Probe probe, Duration within) {
        Instant deadline = Instant.now().plus(within);
        while (!probe.succeeds()) {
            if (endsWithin(Duration.ofMillis(POLL_MILLIS))) {
                throw new StartFailed(name + " ended with " + process.exitValue() + " before it was ready", log);
            }
            if (Instant.now().isAfter(deadline)) {
                stop(Duration.ofSeconds(5));
                throw new StartFailed(name + " was not ready within " + within.toSeconds() + " s", log);
            }
        }
        return this;
    }

    /** Asks it to end, and ends it by force, children included, when it has not done so in time. */
    public void stop(Duration grace) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!endsWithin(grace)) {
            kill();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Ends it as kill -9 does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, interrupted);
        }
    }
}
