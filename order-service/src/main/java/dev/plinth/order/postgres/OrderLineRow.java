package dev.plinth.order.postgres;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.OrderLine;
import dev.plinth.order.domain.Sku;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

@Embeddable
record OrderLineRow(
        String sku,
        String productId,
        String productName,
        String variantName,
        int quantity,
        long unitMinorUnits,
        String currency,
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
                posterUrl);
    }
}
