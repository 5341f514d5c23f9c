package dev.plinth.cart.domain;

public class NoSuchLine extends RuntimeException {
    public NoSuchLine(Sku sku) {
        super(sku.value() + " is not in the cart");
    }
}
