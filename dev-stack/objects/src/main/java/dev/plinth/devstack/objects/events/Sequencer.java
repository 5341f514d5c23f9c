package dev.plinth.devstack.objects.events;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers that grow, also over a restart. */
final class Sequencer {

    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    Sequencer(Clock clock) {
        this.clock = clock;
    }

    String next() {
        long now = clock.millis() << 16;
        return "%016X".formatted(last.updateAndGet(before -> Math.max(before + 1, now)));
    }
}
