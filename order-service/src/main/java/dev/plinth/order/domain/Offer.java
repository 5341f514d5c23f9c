package dev.plinth.order.domain;

import org.jspecify.annotations.Nullable;

/** What the catalog asks for one SKU today. */
public record Offer(
        Sku sku,
        String productId,
        String productName,
        String variantName,
        Money price,
        boolean purchasable,
        @Nullable String posterUrl) {}
