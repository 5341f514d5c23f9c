package dev.plinth.order.web;

import dev.plinth.order.domain.Tax;
import java.math.BigDecimal;

/** @param included whether the price holds it already */
record TaxView(BigDecimal ratePercent, MoneyView amount, boolean included) {

    private static final int THOUSANDTHS = 3;

    static TaxView of(Tax tax) {
        var percent = BigDecimal.valueOf(tax.rate().thousandths(), THOUSANDTHS).stripTrailingZeros();
        return new TaxView(
                percent.scale() < 0 ? percent.setScale(0) : percent, MoneyView.of(tax.amount()), tax.included());
    }
}
