package dev.plinth.order.domain;

import java.util.UUID;

public record PromotionId(UUID value) implements Comparable<PromotionId> {

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
