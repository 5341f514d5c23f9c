package dev.plinth.order.postgres;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.Shipping;
import dev.plinth.order.domain.Tax;
import jakarta.persistence.Embeddable;

/** Also a part of a stored quote. @param shippingTaxRate in thousandths of a percent */
@Embeddable
record ShippingRow(
        String shippingOption,
        String shippingName,
        long shippingMinorUnits,
        long shippingDiscountMinorUnits,
        int shippingTaxRate,
        long shippingTaxMinorUnits,
        boolean shippingTaxIncluded) {

    static ShippingRow of(Shipping shipping) {
        return new ShippingRow(
                shipping.option(),
                shipping.name(),
                shipping.price().minorUnits(),
                shipping.discount().minorUnits(),
                shipping.tax().rate().thousandths(),
                shipping.tax().amount().minorUnits(),
                shipping.tax().included());
    }

    /** @param currency that of the lines */
    Shipping toShipping(String currency) {
        return new Shipping(
                shippingOption,
                shippingName,
                Money.of(shippingMinorUnits, currency),
                Money.of(shippingDiscountMinorUnits, currency),
                new Tax(new Percent(shippingTaxRate), Money.of(shippingTaxMinorUnits, currency), shippingTaxIncluded));
    }
}
