package dev.plinth.order.domain;

import org.jspecify.annotations.Nullable;

/** What the catalog asks for one SKU today. @param weightGrams of one unit, packed */
public record Offer(
        Sku sku,
        String productId,
        String productName,
        String variantName,
        Money price,
        TaxClass taxClass,
        int weightGrams,
        boolean purchasable,
        @Nullable String posterUrl) {}
