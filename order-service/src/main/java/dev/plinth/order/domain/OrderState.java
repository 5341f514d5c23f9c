package dev.plinth.order.domain;

import java.util.EnumSet;
import java.util.Set;

/** How far an order is. */
public enum OrderState {
    /** Stored, and not yet holding stock and a payment. */
    PENDING,
    /** Holds stock, waits for its money. */
    RESERVED,
    /** Its money is here, or promised where it is taken only when something is sent. */
    PAID,
    /** Everything was sent. */
    FULFILLED,
    /** Everything came back. */
    RETURNED,
    /** Will never be sent; holds no stock. What was paid for it goes back. */
    CANCELLED,
    /** All of the money went back. */
    REFUNDED,
    /** All of the money was to go back, and some of it is here still, or again: it is owed until somebody refunds it. */
    REFUND_FAILED;

    private Set<OrderState> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(RESERVED, CANCELLED);
            case RESERVED -> EnumSet.of(PAID, CANCELLED);
            case PAID -> EnumSet.of(FULFILLED, CANCELLED, REFUNDED);
            case FULFILLED -> EnumSet.of(RETURNED, REFUNDED);
            case RETURNED, REFUND_FAILED -> EnumSet.of(REFUNDED);
            case CANCELLED -> EnumSet.of(REFUNDED, REFUND_FAILED);
            case REFUNDED -> EnumSet.of(REFUND_FAILED);
        };
    }

    boolean mayBecome(OrderState state) {
        return next().contains(state);
    }

    /** Whether the money may still come and make it PAID. */
    public boolean isOpen() {
        return this == PENDING || this == RESERVED;
    }

    /** Whether the money came and did its work: nothing that the provider says changes it any more. */
    public boolean isSettled() {
        return !isOpen() && this != CANCELLED;
    }
}
