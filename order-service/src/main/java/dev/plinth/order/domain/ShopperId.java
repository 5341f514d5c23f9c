package dev.plinth.order.domain;

/** @param value the subject of the shopper's tokens */
public record ShopperId(String value) {
    public ShopperId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("shopper id is blank");
        }
    }
}
