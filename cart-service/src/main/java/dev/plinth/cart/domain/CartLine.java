package dev.plinth.cart.domain;

import java.util.Optional;

/** So many of one SKU. */
public record CartLine(Sku sku, int quantity) {

    public static final int MAX_QUANTITY = 99;

    public CartLine {
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException("quantity must be 1 to " + MAX_QUANTITY + ", was " + quantity);
        }
    }

    /** The sum, as far as a line holds it. */
    CartLine plus(int more) {
        return new CartLine(sku, Math.min(MAX_QUANTITY, quantity + more));
    }

    /** What is left of the line, if anything is. */
    Optional<CartLine> minus(int less) {
        return quantity > less ? Optional.of(new CartLine(sku, quantity - less)) : Optional.empty();
    }
}
