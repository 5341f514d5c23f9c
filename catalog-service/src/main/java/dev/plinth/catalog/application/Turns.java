package dev.plinth.catalog.application;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.plinth.catalog.domain.ChangedMeanwhile;
import dev.plinth.catalog.domain.Sku;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Lets the buyers of a hot SKU take turns inside this replica, where colliding in the store would cost each of them
 * several transactions. Nothing rests on it: between replicas the store's conditions decide.
 */
@Component
class Turns {

    private static final int STRIPES = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReentrantLock[] stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock(true)).toArray(ReentrantLock[]::new);

    /** @throws ChangedMeanwhile if the turn does not come soon */
    <T> T take(Set<Sku> skus, Supplier<T> work) {
        // always in the same order, so that nobody waits in a circle
        int[] wanted = skus.stream()
                .mapToInt(sku -> Math.floorMod(sku.hashCode(), STRIPES))
                .distinct()
                .sorted()
                .toArray();
        return take(wanted, 0, work);
    }

    private <T> T take(int[] wanted, int next, Supplier<T> work) {
        if (next == wanted.length) {
            return work.get();
        }
        ReentrantLock stripe = stripes[wanted[next]];
        if (!acquired(stripe)) {
            throw new ChangedMeanwhile();
        }
        try {
            return take(wanted, next + 1, work);
        } finally {
            stripe.unlock();
        }
    }

    private static boolean acquired(ReentrantLock stripe) {
        try {
            return stripe.tryLock(PATIENCE.toMillis(), MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
