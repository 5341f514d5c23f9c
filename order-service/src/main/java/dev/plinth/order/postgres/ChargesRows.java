package dev.plinth.order.postgres;

import dev.plinth.order.domain.Charges;
import java.util.List;

/** What an order or a quote costs, as rows. */
record ChargesRows(List<OrderLineRow> lines, ShippingRow shipping, List<DiscountRow> discounts) {

    static ChargesRows of(Charges charges) {
        return new ChargesRows(
                charges.lines().stream().map(OrderLineRow::of).toList(),
                ShippingRow.of(charges.shipping()),
                charges.discounts().stream().map(DiscountRow::of).toList());
    }

    Charges toCharges() {
        String currency = lines.getFirst().currency();
        return new Charges(
                lines.stream().map(OrderLineRow::toLine).toList(),
                shipping.toShipping(currency),
                discounts.stream().map(each -> each.toDiscount(currency)).toList());
    }
}
