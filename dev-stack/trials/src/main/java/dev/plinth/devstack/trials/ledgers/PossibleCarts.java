package dev.plinth.devstack.trials.ledgers;

import static java.util.stream.Collectors.toCollection;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What may be in each cart: one quantity a SKU where every answer came, several where one did not. */
final class PossibleCarts {

    private static final int MOST_OF_A_LINE = 99;
    private static final Set<Integer> NOTHING = Set.of(0);

    private final Map<String, Map<String, Set<Integer>>> carts = new HashMap<>();

    private PossibleCarts() {}

    static PossibleCarts after(Books books) {
        var possible = new PossibleCarts();
        books.facts().forEach(fact -> possible.take(fact, books));
        return possible;
    }

    Set<String> skusOf(String cart) {
        return carts.getOrDefault(cart, Map.of()).keySet();
    }

    Set<Integer> of(String cart, String sku) {
        return carts.getOrDefault(cart, Map.of()).getOrDefault(sku, NOTHING);
    }

    private void take(Fact fact, Books books) {
        switch (fact) {
            case Fact.LineSet set -> put(set.cart(), set.sku(), Set.of(set.quantity()), set.acknowledged());
            case Fact.Merged merged -> merge(merged);
            case Fact.Placing placing ->
                books.placedUnder(placing.key())
                        .filter(OrderEntry::wasPaid)
                        .forEach(order -> buy(placing.cart(), order));
            case Fact.Placed _, Fact.Paid _, Fact.Declined _, Fact.Shown _, Fact.Looked _, Fact.Note _ -> {}
        }
    }

    private void put(String cart, String sku, Set<Integer> quantities, boolean acknowledged) {
        var possible = new TreeSet<>(quantities);
        if (!acknowledged) {
            possible.addAll(of(cart, sku));
        }
        carts.computeIfAbsent(cart, _ -> new HashMap<>()).put(sku, possible);
    }

    private void merge(Fact.Merged merged) {
        for (String sku : Set.copyOf(skusOf(merged.guest()))) {
            Set<Integer> sums = of(merged.guest(), sku).stream()
                    .flatMap(guest ->
                            of(merged.account(), sku).stream().map(own -> Math.min(MOST_OF_A_LINE, guest + own)))
                    .collect(toCollection(TreeSet::new));
            put(merged.account(), sku, sums, merged.acknowledged());
            put(merged.guest(), sku, NOTHING, merged.acknowledged());
        }
    }

    private void buy(String cart, OrderEntry order) {
        order.units().forEach((sku, bought) -> {
            Set<Integer> left = of(cart, sku).stream()
                    .map(quantity -> Math.max(0, quantity - bought))
                    .collect(toCollection(TreeSet::new));
            put(cart, sku, left, true);
        });
    }
}
