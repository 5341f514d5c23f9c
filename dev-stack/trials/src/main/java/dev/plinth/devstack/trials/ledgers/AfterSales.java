package dev.plinth.devstack.trials.ledgers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of an order after it was paid, as the order service has stored it.
 *
 * @param parcels how many have left
 */
public record AfterSales(int parcels, List<Goods> returns, List<MoneyBack> refunds) {

    static final AfterSales NONE = new AfterSales(0, List.of(), List.of());

    public AfterSales {
        returns = List.copyOf(returns);
        refunds = List.copyOf(refunds);
    }

    /** @param restocked how many of each SKU can be sold again */
    public record Goods(String id, String state, Map<String, Integer> restocked) {

        private static final Set<String> HERE = Set.of("RECEIVED", "REFUNDED");

        public Goods {
            restocked = Map.copyOf(restocked);
        }

        boolean isHere() {
            return HERE.contains(state);
        }
    }

    /** @param amount in minor units */
    public record MoneyBack(String id, String state, long amount) {

        /** Whether the provider has not said what became of it. */
        public boolean isOpen() {
            return state.equals("PENDING");
        }

        boolean isMade() {
            return state.equals("SUCCEEDED");
        }
    }

    /** Whether all that was true then is true of this. */
    boolean follows(AfterSales earlier) {
        return parcels >= earlier.parcels
                && earlier.returns.stream().allMatch(this::knows)
                && earlier.refunds.stream().allMatch(this::knows);
    }

    private boolean knows(Goods then) {
        return returns.stream().anyMatch(goods -> goods.id.equals(then.id) && (goods.isHere() || !then.isHere()));
    }

    private boolean knows(MoneyBack then) {
        return refunds.stream()
                .anyMatch(refund -> refund.id.equals(then.id)
                        && refund.amount == then.amount
                        && (refund.isMade() || !then.isMade()));
    }

    public Stream<Goods> received() {
        return returns.stream().filter(Goods::isHere);
    }

    public Stream<MoneyBack> made() {
        return refunds.stream().filter(MoneyBack::isMade);
    }

    int restocked(String sku) {
        return received()
                .mapToInt(goods -> goods.restocked.getOrDefault(sku, 0))
                .sum();
    }

    long refunded() {
        return made().mapToLong(MoneyBack::amount).sum();
    }
}
