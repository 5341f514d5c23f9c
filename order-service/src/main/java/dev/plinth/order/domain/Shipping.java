package dev.plinth.order.domain;

import java.util.Currency;

/** How an order travels, and what that costs. @param option the merchant's id of it */
public record Shipping(String option, String name, Money price, Money discount, Tax tax) {

    /** Of orders from before there was a choice. */
    public static Shipping free(Currency currency) {
        return new Shipping("none", "Shipping", Money.zero(currency), Money.zero(currency), Tax.none(currency));
    }

    public Money total() {
        return price.minus(discount).plus(tax.onTop());
    }
}
