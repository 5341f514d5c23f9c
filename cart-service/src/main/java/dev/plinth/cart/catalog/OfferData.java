package dev.plinth.cart.catalog;

import dev.plinth.cart.domain.Money;
import dev.plinth.cart.domain.Offer;
import dev.plinth.cart.domain.ProductId;
import dev.plinth.cart.domain.Sku;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** An offer as the catalog's HTTP contract has it; what is not wanted here is left out. */
record OfferData(
        String sku,
        String productId,
        String productName,
        String variantName,
        MoneyData price,
        int available,
        boolean purchasable,
        @Nullable String posterUrl) {

    record MoneyData(long minorUnits, Currency currency) {}

    Offer toOffer() {
        return new Offer(
                new Sku(sku),
                new ProductId(productId),
                productName,
                variantName,
                new Money(price.minorUnits(), price.currency()),
                available,
                purchasable,
                posterUrl);
    }
}
