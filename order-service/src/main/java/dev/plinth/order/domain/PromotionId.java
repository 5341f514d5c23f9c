package dev.plinth.order.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

public record PromotionId(UUID value) implements Comparable<PromotionId> {

    /** The same request of the same merchant makes one promotion, however often it is sent. */
    public static PromotionId of(ShopperId merchant, RequestKey key) {
        String name = "promotion " + merchant.value() + ' ' + key.value();
        return new PromotionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    public static PromotionId next() {
        return new PromotionId(UUID.randomUUID());
    }

    @Override
    public int compareTo(PromotionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
