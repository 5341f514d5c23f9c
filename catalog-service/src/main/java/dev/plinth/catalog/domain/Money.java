package dev.plinth.catalog.domain;

import java.util.Currency;

/** Whole minor units, so that no price is ever rounded. */
public record Money(long minorUnits, Currency currency) {

    public Money {
        if (minorUnits < 0) {
            throw new IllegalArgumentException("negative amount: " + minorUnits);
        }
    }
}
