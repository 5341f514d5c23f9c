package dev.plinth.devstack.trials.bench;

import dev.plinth.devstack.launcher.OpenShop;
import dev.plinth.devstack.trials.shoppers.Crowd;
import dev.plinth.devstack.trials.shoppers.VirtualShopper;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Makes the shoppers of a crowd do one thing, each rested since the last time. */
final class Load {

    private final CpuMeter cpu;
    private final Operation operation;
    private final LinkedBlockingQueue<VirtualShopper> rested;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    Load(OpenShop shop, Crowd crowd, Operation operation) {
        this.cpu = new CpuMeter(shop);
        this.operation = operation;
        this.rested = new LinkedBlockingQueue<>(crowd.shoppers());
    }

    /** So many at once, one after the other. */
    Phase until(String name, int atOnce, BooleanSupplier over) {
        return measured(name, threads -> {
            for (int number = 0; number < atOnce; number++) {
                threads.submit(() -> {
                    while (!over.getAsBoolean()) {
                        once();
                    }
                });
            }
        });
    }

    Phase during(String name, int atOnce, Duration length) {
        long end = System.nanoTime() + length.toNanos();
        return until(name, atOnce, () -> System.nanoTime() - end > 0);
    }

    /** Nobody does anything: what is left is the shop's own work. */
    Phase rest(Duration length) {
        return measured("nobody in the shop", _ -> LockSupport.parkNanos(length.toNanos()));
    }

    /** One every so often, whether or not the ones before are done. */
    Phase atRate(String name, int aSecond, Duration length) {
        return measured(name + ", " + aSecond + "/s", threads -> {
            long began = System.nanoTime();
            long all = length.toSeconds() * aSecond;
            for (long number = 0; number < all; number++) {
                LockSupport.parkNanos(began + number * 1_000_000_000L / aSecond - System.nanoTime());
                threads.submit(this::once);
            }
        });
    }

    private interface Work {
        void on(ExecutorService threads);
    }

    private Phase measured(String name, Work work) {
        done.set(0);
        failed.set(0);
        var before = cpu.read();
        double compiled = cpu.compiling();
        long began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            work.on(threads);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Phase(
                name,
                done.get(),
                failed.get(),
                seconds,
                CpuMeter.difference(before, cpu.read()),
                cpu.compiling() - compiled);
    }

    private void once() {
        try {
            VirtualShopper shopper = rested.take();
            try {
                (operation.once(shopper) ? done : failed).incrementAndGet();
            } finally {
                rested.add(shopper);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
