package dev.plinth.order.domain;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A share of an amount, in thousandths of a percent, so that 8.875 % is exact: 8,875. What it yields is rounded once, half
 * up, to whole minor units.
 */
public record Percent(int thousandths) {

    public static final Percent ZERO = new Percent(0);
    public static final Percent WHOLE = new Percent(100_000);

    public Percent {
        if (thousandths < 0 || thousandths > 100_000) {
            throw new IllegalArgumentException("not between 0 and 100 %: " + thousandths);
        }
    }

    public Money of(Money amount) {
        return amount.withMinorUnits(halfUp(amount.minorUnits(), WHOLE.thousandths));
    }

    /** The part of a gross amount that was put on top of the net one: 19 % of 119 is 19. */
    public Money within(Money gross) {
        return gross.withMinorUnits(halfUp(gross.minorUnits(), WHOLE.thousandths + thousandths));
    }

    /** As people write it: 19, or 8.875. */
    public BigDecimal value() {
        BigDecimal plain = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Such as {@code 8.875 %}. */
    @Override
    public String toString() {
        return value() + " %";
    }

    private long halfUp(long amount, int whole) {
        var twice = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(2L * thousandths));
        return twice.add(BigInteger.valueOf(whole))
                .divide(BigInteger.valueOf(2L * whole))
                .longValueExact();
    }
}
