package dev.plinth.devstack.launcher.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what the shop promises to do soon. */
public final class Wait {

    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(100).toNanos();

    private Wait() {}

    /** Looks again and again until it is so. */
    public static <T> T until(String what, Duration atMost, Supplier<T> look, Predicate<T> so) {
        Instant deadline = Instant.now().plus(atMost);
        for (T seen = look.get(); ; seen = look.get()) {
            if (so.test(seen)) {
                return seen;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new Unexpected(
                        "waited %d s in vain: %s; last seen: %s".formatted(atMost.toSeconds(), what, seen));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }
}
