package dev.plinth.order.domain;

public record Sku(String value) {
    public Sku {
        if (!value.matches("[A-Z0-9-]{3,40}")) {
            throw new IllegalArgumentException("not a SKU: " + value);
        }
    }
}
