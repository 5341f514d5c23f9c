package dev.plinth.order.application;

import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.Reservations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Whether an order's units are still its own, so that its money may be kept. */
@Component
class KeptStock {

    /** What the event of the payment may need to be handled by the catalog: its consumer tries for 72 minutes at most. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(90);

    private final Reservations reservations;
    private final Clock clock;

    KeptStock(Reservations reservations, Clock clock) {
        this.reservations = reservations;
        this.clock = clock;
    }

    boolean of(Order order) {
        Instant until = order.reservedUntil();
        return until != null && clock.instant().isBefore(until.minus(ON_THE_WAY))
                || reservations.hold(order.id(), order.lines()) instanceof Reservations.Held;
    }
}
