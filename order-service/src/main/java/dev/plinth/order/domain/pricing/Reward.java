package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Percent;

/** What a promotion gives. Several are taken in the order in which they stand here. */
public sealed interface Reward {

    /** Of {@code buy + get} units that it applies to, the {@code get} cheapest cost nothing. */
    record BuyGetFree(int buy, int get) implements Reward {
        public BuyGetFree {
            if (buy < 1 || get < 1) {
                throw new IllegalArgumentException("buys and gets at least one");
            }
        }
    }

    record PercentOff(Percent percent) implements Reward {}

    /** At most what the lines that it applies to cost. */
    record AmountOff(Money amount) implements Reward {}

    record FreeShipping() implements Reward {}

    default int rank() {
        return switch (this) {
            case BuyGetFree _ -> 1;
            case PercentOff _ -> 2;
            case AmountOff _ -> 3;
            case FreeShipping _ -> 4;
        };
    }
}
