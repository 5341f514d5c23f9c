package dev.plinth.catalog.domain;

/** Goods of an order that came back, as the order service names them. */
public record ReturnId(String value) {
    public ReturnId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("return id is blank");
        }
    }
}
