package dev.plinth.order.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A step that an order took, to the millisecond. */
public record Transition(
        OrderState state, Instant at, @Nullable CancelReason reason) {
    public Transition {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
