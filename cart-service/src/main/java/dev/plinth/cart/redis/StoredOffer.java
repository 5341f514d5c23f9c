package dev.plinth.cart.redis;

import dev.plinth.cart.domain.Money;
import dev.plinth.cart.domain.Offer;
import dev.plinth.cart.domain.ProductId;
import dev.plinth.cart.domain.Sku;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** An offer as it lies in Redis. Another form gets another key, so that two releases may run side by side. */
record StoredOffer(
        String sku,
        String productId,
        String productName,
        String variantName,
        long minorUnits,
        String currency,
        int available,
        boolean purchasable,
        @Nullable String posterUrl) {

    static String key(Sku sku) {
        return "cart:offer:1:" + sku.value();
    }

    /** Of the set of a product's keys. */
    static String keysOf(ProductId product) {
        return "cart:offers-of:1:" + product.value();
    }

    static StoredOffer of(Offer offer) {
        return new StoredOffer(
                offer.sku().value(),
                offer.product().value(),
                offer.productName(),
                offer.variantName(),
                offer.price().minorUnits(),
                offer.price().currency().getCurrencyCode(),
                offer.available(),
                offer.purchasable(),
                offer.posterUrl());
    }

    Offer toOffer() {
        return new Offer(
                new Sku(sku),
                new ProductId(productId),
                productName,
                variantName,
                new Money(minorUnits, Currency.getInstance(currency)),
                available,
                purchasable,
                posterUrl);
    }
}
