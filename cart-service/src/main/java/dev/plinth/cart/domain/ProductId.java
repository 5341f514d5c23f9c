package dev.plinth.cart.domain;

/** A product's id, given by the catalog. */
public record ProductId(String value) {
    public ProductId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a product has an id");
        }
    }
}
