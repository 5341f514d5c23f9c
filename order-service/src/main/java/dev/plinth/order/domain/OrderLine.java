package dev.plinth.order.domain;

import org.jspecify.annotations.Nullable;

/** One SKU of an order, with its names and price as they were when the order was placed. */
public record OrderLine(
        Sku sku,
        String productId,
        String productName,
        String variantName,
        int quantity,
        Money unitPrice,
        @Nullable String posterUrl) {

    public OrderLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be positive, was " + quantity);
        }
    }

    public static OrderLine of(Offer offer, int quantity) {
        return new OrderLine(
                offer.sku(),
                offer.productId(),
                offer.productName(),
                offer.variantName(),
                quantity,
                offer.price(),
                offer.posterUrl());
    }

    public Money total() {
        return unitPrice.times(quantity);
    }
}
