package dev.plinth.cart.domain;

/** An order's id, given by the order service. */
public record OrderId(String value) {

    public OrderId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an order has an id");
        }
    }
}
