package dev.plinth.devstack.trials.soak;

import dev.plinth.devstack.faults.Fault;
import dev.plinth.devstack.launcher.OpenShop;
import dev.plinth.devstack.launcher.Progress;
import dev.plinth.devstack.trials.faults.Edge;
import dev.plinth.devstack.trials.faults.ProxiedEdges;
import dev.plinth.devstack.trials.readings.Tap;
import dev.plinth.devstack.trials.shoppers.Rush;
import dev.plinth.devstack.trials.shoppers.SlowClients;
import dev.plinth.devstack.trials.shoppers.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets every blow of a schedule fall, and sees how long each process takes to come back. The next wave waits until the shop
 * stands again and people have had a while in it, however slow the machine is.
 */
final class Blows implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(25);
    private static final Duration CALM = Duration.ofSeconds(4);
    private static final Duration WAITS_FOR_TRAFFIC = Duration.ofSeconds(120);
    private static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();

    private final OpenShop shop;
    private final ProxiedEdges edges;
    private final Tap tap;
    private final Tally tally;
    private final Progress progress;
    private final Random random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger poisoned = new AtomicInteger();
    private final AtomicInteger rushed = new AtomicInteger();
    private final AtomicInteger slow = new AtomicInteger();
    private final Map<String, Double> slowestReturn = new ConcurrentSkipListMap<>();

    Blows(OpenShop shop, ProxiedEdges edges, Tap tap, Tally tally, Progress progress, long seed) {
        this.shop = shop;
        this.edges = edges;
        this.tap = tap;
        this.tally = tally;
        this.progress = progress;
        this.random = new Random(seed);
    }

    /** Returns when the last one is over, and at the earliest after this time. */
    void fall(Schedule schedule, Duration length) {
        long opened = System.nanoTime();
        LockSupport.parkNanos(CALM.toNanos());
        for (Wave wave : schedule.waves()) {
            fall(wave);
            LockSupport.parkNanos(CALM.toNanos());
        }
        LockSupport.parkNanos(opened + length.toNanos() - System.nanoTime());
    }

    private void fall(Wave wave) {
        long began = System.nanoTime();
        var falling = new ArrayList<Future<?>>();
        for (Wave.Stroke stroke : wave.strokes()) {
            LockSupport.parkNanos(began + stroke.at().toNanos() - System.nanoTime());
            progress.line("%s", stroke.blow());
            falling.add(threads.submit(() -> fall(stroke.blow())));
        }
        falling.forEach(Blows::await);
    }

    /** Seconds from a process's death to its next readiness, the worst of each. */
    Map<String, Double> slowestReturn() {
        return new TreeMap<>(slowestReturn);
    }

    /** Callees whose callers met a fault. */
    Set<String> met() {
        return Set.copyOf(met);
    }

    int repeated() {
        return repeated.get();
    }

    int poisoned() {
        return poisoned.get();
    }

    /** Looks that were answered with the product while many more came than can be served. */
    int rushed() {
        return rushed.get();
    }

    /** Clients that dripped until their time was over. */
    int slow() {
        return slow.get();
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
                awaitTraffic(edge);
                edges.suffer(edge, Fault.NONE);
            }
            case Blow.Repeat(int events, int copies) -> repeated.addAndGet(tap.repeat(events, copies, random));
            case Blow.Rush(int visitors, Duration length) ->
                rushed.addAndGet(new Rush(shop.url(), tally).look(visitors, length));
            case Blow.SlowClients(int clients, Duration length) ->
                slow.addAndGet(new SlowClients(shop.port()).drip(clients, length));
            case Blow.Poison(String consumer) -> {
                tap.poison(consumer);
                poisoned.incrementAndGet();
            }
        }
    }

    /** A fault that nobody meets shows nothing: it stays a while longer. */
    private void awaitTraffic(Edge edge) {
        long until = System.nanoTime() + WAITS_FOR_TRAFFIC.toNanos();
        while (!edges.hasMetFault(edge) && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        if (edges.hasMetFault(edge)) {
            met.add(edge.callee());
        }
    }

    private static void await(Future<?> blow) {
        try {
            blow.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
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
