package dev.plinth.order.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** It exists before the provider hears of the refund, and is our idempotency key there. */
public record RefundId(UUID value) {

    public static RefundId next() {
        return new RefundId(UUID.randomUUID());
    }

    /** The same request of the same merchant asks for the same refund, however often it is sent. */
    public static RefundId of(OrderId order, ShopperId merchant, RequestKey key) {
        return new RefundId(UUID.nameUUIDFromBytes(
                ("refund " + order + ' ' + merchant.value() + ' ' + key.value()).getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
