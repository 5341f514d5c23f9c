package dev.plinth.order.domain;

import java.util.Currency;

/**
 * What a line or the shipping bears.
 *
 * @param included whether the price holds it already; otherwise it comes on top
 */
public record Tax(Percent rate, Money amount, boolean included) {

    public static Tax none(Currency currency) {
        return new Tax(Percent.ZERO, Money.zero(currency), true);
    }

    /** @param charged what is left of the price after all discounts */
    public static Tax on(Money charged, Percent rate, boolean included) {
        return new Tax(rate, included ? rate.within(charged) : rate.of(charged), included);
    }

    /** What has to be paid beyond the price. */
    public Money onTop() {
        return included ? amount.withMinorUnits(0) : amount;
    }
}
