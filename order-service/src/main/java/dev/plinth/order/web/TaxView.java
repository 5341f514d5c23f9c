package dev.plinth.order.web;

import dev.plinth.order.domain.Tax;
import java.math.BigDecimal;

/** @param included whether the price holds it already */
record TaxView(BigDecimal ratePercent, MoneyView amount, boolean included) {

    static TaxView of(Tax tax) {
        return new TaxView(PercentJson.of(tax.rate()), MoneyView.of(tax.amount()), tax.included());
    }
}
