package dev.plinth.order.web;

import dev.plinth.order.domain.Percent;
import java.math.BigDecimal;

/** Percents as people write them: 19, or 8.875. */
final class PercentJson {

    private static final int DECIMALS = 3;

    private PercentJson() {}

    static BigDecimal of(Percent percent) {
        return percent.value();
    }

    /** @param percent 0 to 100, with at most three decimals */
    static Percent toPercent(BigDecimal percent) {
        return new Percent(percent.movePointRight(DECIMALS).intValueExact());
    }
}
