package dev.plinth.order.domain;

import java.util.UUID;

public record OrderId(UUID value) {

    public static OrderId next() {
        return new OrderId(UUID.randomUUID());
    }

    /** @throws NoSuchOrder where the text cannot be the id of any order */
    public static OrderId parse(String text) {
        try {
            return new OrderId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NoSuchOrder();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
