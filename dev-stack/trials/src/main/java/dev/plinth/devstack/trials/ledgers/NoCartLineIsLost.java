package dev.plinth.devstack.trials.ledgers;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every cart holds what was last acknowledged, less what was bought from it. */
final class NoCartLineIsLost implements Rule {

    @Override
    public String promise() {
        return "a cart never loses an acknowledged line";
    }

    @Override
    public Stream<Violation> brokenIn(Books books) {
        PossibleCarts possible = PossibleCarts.after(books);
        return books.carts().entrySet().stream().flatMap(cart -> differences(cart.getKey(), cart.getValue(), possible));
    }

    private Stream<Violation> differences(String cart, Map<String, Integer> found, PossibleCarts possible) {
        var skus = new TreeSet<>(possible.skusOf(cart));
        skus.addAll(found.keySet());
        return skus.stream().flatMap(sku -> {
            int quantity = found.getOrDefault(sku, 0);
            Set<Integer> expected = possible.of(cart, sku);
            return expected.contains(quantity)
                    ? Stream.empty()
                    : Stream.of(violation(cart, "has %d of %s and should have %s", quantity, sku, expected));
        });
    }
}
