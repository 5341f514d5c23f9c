package dev.plinth.catalog.application;

import java.time.Duration;

/** How long an order may take to be paid before its units go back on sale. */
public record HoldTime(Duration value) {

    public HoldTime {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("reservations must be held for some time, not " + value);
        }
    }
}
