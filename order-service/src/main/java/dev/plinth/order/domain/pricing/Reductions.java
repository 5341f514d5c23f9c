package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.Discount;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.OrderLine;
import dev.plinth.order.domain.Shares;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/** What promotions take off, one after the other, each from what the ones before it have left. */
final class Reductions {

    private final List<OrderLine> lines;
    private final Money shippingPrice;
    private final long[] left;
    private long shippingLeft;
    private final List<Discount> discounts = new ArrayList<>();

    /** @param lines in an order that does not depend on the cart's, so that equal remainders fall the same way */
    Reductions(List<OrderLine> lines, Money shippingPrice) {
        this.lines = lines;
        this.shippingPrice = shippingPrice;
        this.left = lines.stream().mapToLong(line -> line.price().minorUnits()).toArray();
        this.shippingLeft = shippingPrice.minorUnits();
    }

    void take(Promotion promotion) {
        int[] reduced = IntStream.range(0, left.length)
                .filter(i -> promotion.appliesTo(lines.get(i)))
                .toArray();
        long taken =
                switch (promotion.reward()) {
                    case Reward.BuyGetFree(int buy, int get) -> takeCheapest(reduced, buy, get);
                    case Reward.PercentOff(var percent) ->
                        spread(percent.of(money(leftOf(reduced))).minorUnits(), reduced);
                    case Reward.AmountOff(Money amount) ->
                        amount.currency().equals(currency())
                                ? spread(Math.min(amount.minorUnits(), leftOf(reduced)), reduced)
                                : 0;
                    case Reward.FreeShipping _ -> takeShipping();
                };
        if (taken > 0) {
            String code = promotion.code() == null ? null : promotion.code().value();
            discounts.add(new Discount(promotion.id(), code, promotion.name(), money(taken)));
        }
    }

    List<Discount> discounts() {
        return List.copyOf(discounts);
    }

    Money saved() {
        return discounts.stream().map(Discount::amount).reduce(money(0), Money::plus);
    }

    Money offLine(int index) {
        return lines.get(index).price().minus(money(left[index]));
    }

    Money offShipping() {
        return shippingPrice.minus(money(shippingLeft));
    }

    private long spread(long amount, int[] reduced) {
        long[] shares =
                Shares.of(amount, IntStream.of(reduced).mapToLong(i -> left[i]).toArray());
        for (int i = 0; i < reduced.length; i++) {
            left[reduced[i]] -= shares[i];
        }
        return amount;
    }

    private long takeCheapest(int[] reduced, int buy, int get) {
        int units = IntStream.of(reduced).map(i -> lines.get(i).quantity()).sum();
        int free = units / (buy + get) * get;
        long taken = 0;
        for (int i : cheapestFirst(reduced)) {
            int here = Math.min(free, lines.get(i).quantity());
            long off = Math.min(left[i], lines.get(i).unitPrice().times(here).minorUnits());
            left[i] -= off;
            taken += off;
            free -= here;
        }
        return taken;
    }

    private int[] cheapestFirst(int[] reduced) {
        return IntStream.of(reduced)
                .boxed()
                .sorted(Comparator.comparing(i -> lines.get(i).unitPrice().minorUnits()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private long takeShipping() {
        long all = shippingLeft;
        shippingLeft = 0;
        return all;
    }

    private long leftOf(int[] reduced) {
        return IntStream.of(reduced).mapToLong(i -> left[i]).sum();
    }

    private Currency currency() {
        return shippingPrice.currency();
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, currency());
    }
}
