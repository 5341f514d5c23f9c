package dev.plinth.devstack.trials.soak;

import dev.plinth.devstack.faults.Fault;
import dev.plinth.devstack.launcher.OpenShop;
import dev.plinth.devstack.launcher.Progress;
import dev.plinth.devstack.trials.faults.ProxiedEdges;
import dev.plinth.devstack.trials.readings.Tap;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Lets every blow of a schedule fall, and sees how long each process takes to come back. */
final class Blows implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(25);
    private static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();

    private final OpenShop shop;
    private final ProxiedEdges edges;
    private final Tap tap;
    private final Progress progress;
    private final Random random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Double> slowestReturn = new ConcurrentSkipListMap<>();

    Blows(OpenShop shop, ProxiedEdges edges, Tap tap, Progress progress, long seed) {
        this.shop = shop;
        this.edges = edges;
        this.tap = tap;
        this.progress = progress;
        this.random = new Random(seed);
    }

    /** Returns when the last one has fallen; some go on for a while. */
    void fall(Schedule schedule) {
        long opened = System.nanoTime();
        for (Schedule.Stroke stroke : schedule.strokes()) {
            LockSupport.parkNanos(opened + stroke.at().toNanos() - System.nanoTime());
            progress.line("%s", stroke.blow());
            threads.submit(() -> fall(stroke.blow()));
        }
    }

    /** Seconds from a process's death to its next readiness, the worst of each. */
    Map<String, Double> slowestReturn() {
        return new TreeMap<>(slowestReturn);
    }

    /** Waits until all of them are over. */
    @Override
    public void close() {
        threads.close();
        edges.calm();
    }

    private void fall(Blow blow) {
        switch (blow) {
            case Blow.Kill(String process) -> {
                shop.kill(process);
                awaitReturn(process);
            }
            case Blow.End(String process) -> {
                shop.end(process, GRACE);
                awaitReturn(process);
            }
            case Blow.Suffer(var edge, var fault, var length) -> {
                edges.suffer(edge, fault);
                LockSupport.parkNanos(length.toNanos());
                edges.suffer(edge, Fault.NONE);
            }
            case Blow.Repeat(int events, int copies) -> tap.repeat(events, copies, random);
            case Blow.Poison(String consumer) -> tap.poison(consumer);
        }
    }

    private void awaitReturn(String process) {
        long died = System.nanoTime();
        while (!shop.isUp(process)) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        slowestReturn.merge(process, (System.nanoTime() - died) / 1e9, Math::max);
    }
}
