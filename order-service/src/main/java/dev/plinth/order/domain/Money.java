package dev.plinth.order.domain;

import java.util.Currency;

/** Whole minor units, so that equal amounts are equal objects and sums never round. */
public record Money(long minorUnits, Currency currency) {

    public Money {
        if (minorUnits < 0) {
            throw new IllegalArgumentException("negative amount: " + minorUnits);
        }
    }

    /** @param currency ISO 4217, such as {@code EUR} */
    public static Money of(long minorUnits, String currency) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money withMinorUnits(long changed) {
        return new Money(changed, currency);
    }

    public Money plus(Money other) {
        return withMinorUnits(Math.addExact(minorUnits, other.inMy(currency)));
    }

    /** @throws IllegalArgumentException where less than nothing would be left */
    public Money minus(Money other) {
        return withMinorUnits(Math.subtractExact(minorUnits, other.inMy(currency)));
    }

    public Money times(int quantity) {
        return withMinorUnits(Math.multiplyExact(minorUnits, (long) quantity));
    }

    public boolean isLessThan(Money other) {
        return minorUnits < other.inMy(currency);
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    private long inMy(Currency wanted) {
        if (!currency.equals(wanted)) {
            throw new IllegalArgumentException("cannot reckon " + currency + " with " + wanted);
        }
        return minorUnits;
    }
}
