package dev.plinth.order.web;

import dev.plinth.order.domain.OrderLine;
import org.jspecify.annotations.Nullable;

/** A line of an order or a quote. @param lineTotal before discounts, and before tax that comes on top */
record LineView(
        String sku,
        String productId,
        String productName,
        String variantName,
        int quantity,
        MoneyView unitPrice,
        MoneyView lineTotal,
        MoneyView discount,
        TaxView tax,
        @Nullable String posterUrl) {

    static LineView of(OrderLine line) {
        return new LineView(
                line.sku().value(),
                line.productId(),
                line.productName(),
                line.variantName(),
                line.quantity(),
                MoneyView.of(line.unitPrice()),
                MoneyView.of(line.price()),
                MoneyView.of(line.discount()),
                TaxView.of(line.tax()),
                line.posterUrl());
    }
}
