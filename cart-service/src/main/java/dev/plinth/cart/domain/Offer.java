package dev.plinth.cart.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the catalog says of a SKU today.
 *
 * @param purchasable whether it is on sale at all; {@code available} says how many there are
 */
public record Offer(
        Sku sku,
        ProductId product,
        String productName,
        String variantName,
        Money price,
        int available,
        boolean purchasable,
        @Nullable String posterUrl) {}
