package dev.plinth.order.domain;

import java.util.UUID;

/** One try to be paid for an order. It exists before the provider hears of it, and is our idempotency key there. */
public record AttemptId(UUID value) {

    public static AttemptId next() {
        return new AttemptId(UUID.randomUUID());
    }
}
