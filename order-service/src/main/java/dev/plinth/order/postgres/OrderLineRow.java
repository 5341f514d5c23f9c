package dev.plinth.order.postgres;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.OrderLine;
import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.Sku;
import dev.plinth.order.domain.Tax;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Also a part of a stored quote. @param taxRate in thousandths of a percent */
@Embeddable
record OrderLineRow(
        String sku,
        String productId,
        String productName,
        String variantName,
        int quantity,
        long unitMinorUnits,
        String currency,
        long discountMinorUnits,
        int taxRate,
        long taxMinorUnits,
        boolean taxIncluded,
        @Nullable String posterUrl) {

    static OrderLineRow of(OrderLine line) {
        return new OrderLineRow(
                line.sku().value(),
                line.productId(),
                line.productName(),
                line.variantName(),
                line.quantity(),
                line.unitPrice().minorUnits(),
                line.unitPrice().currency().getCurrencyCode(),
                line.discount().minorUnits(),
                line.tax().rate().thousandths(),
                line.tax().amount().minorUnits(),
                line.tax().included(),
                line.posterUrl());
    }

    OrderLine toLine() {
        return new OrderLine(
                new Sku(sku),
                productId,
                productName,
                variantName,
                quantity,
                Money.of(unitMinorUnits, currency),
                Money.of(discountMinorUnits, currency),
                new Tax(new Percent(taxRate), Money.of(taxMinorUnits, currency), taxIncluded),
                posterUrl);
    }
}
