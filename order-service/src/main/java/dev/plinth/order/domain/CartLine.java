package dev.plinth.order.domain;

/** What the shopper wants, as the cart says it: no price, since only the catalog knows that. */
public record CartLine(Sku sku, int quantity) {
    public CartLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be positive, was " + quantity);
        }
    }
}
