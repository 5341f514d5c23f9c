package dev.plinth.gateway.limits;

import com.netflix.concurrency.limits.Limiter.Listener;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limit.WindowedLimit;
import com.netflix.concurrency.limits.limiter.AbstractLimiter;
import com.netflix.concurrency.limits.limiter.SimpleLimiter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Has as many places for requests as it finds that can be served in time, as TCP finds its window: after each stretch of
 * time in which they were quick it has one more, after one in which they were slow a part less.
 */
final class Room {

    private static final double WHAT_SLOWNESS_LEAVES = 0.8;
    private static final Duration STRETCH = Duration.ofMillis(250);

    private final AbstractLimiter<Room> limiter;
    private final LongAdder refused = new LongAdder();

    Room(SheddingProperties properties, LongSupplier nanoClock) {
        var limit = AIMDLimit.newBuilder()
                .timeout(properties.slow().toNanos(), TimeUnit.NANOSECONDS)
                .backoffRatio(WHAT_SLOWNESS_LEAVES)
                .initialLimit(properties.atFirst())
                .minLimit(properties.atLeast())
                .maxLimit(properties.atMost())
                .build();
        var stretches = WindowedLimit.newBuilder()
                .minWindowTime(STRETCH.toMillis(), TimeUnit.MILLISECONDS)
                .build(limit);
        limiter =
                SimpleLimiter.newBuilder().limit(stretches).nanoClock(nanoClock).build();
    }

    /** A place for a request; none while all are taken. */
    Optional<Place> begin() {
        Optional<Place> place = limiter.acquire(this).map(Place::new);
        if (place.isEmpty()) {
            refused.increment();
        }
        return place;
    }

    int places() {
        return limiter.getLimit();
    }

    long refused() {
        return refused.sum();
    }

    /** Can be left more than once: then it was left the first time. */
    static final class Place {

        private final AtomicReference<@Nullable Listener> taken;

        private Place(Listener taken) {
            this.taken = new AtomicReference<>(taken);
        }

        void leave() {
            Listener mine = taken.getAndSet(null);
            if (mine != null) {
                mine.onSuccess();
            }
        }
    }
}
