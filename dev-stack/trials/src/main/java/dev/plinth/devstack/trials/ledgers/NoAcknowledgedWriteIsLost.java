package dev.plinth.devstack.trials.ledgers;

import java.util.stream.Stream;

/** Every order that the shop has said it took is there, once a key, and every payment that it has said came counts. */
final class NoAcknowledgedWriteIsLost implements Rule {

    @Override
    public String promise() {
        return "no acknowledged write is lost";
    }

    @Override
    public Stream<Violation> brokenIn(Books books) {
        return Stream.concat(
                Stream.concat(
                        books.facts(Fact.Placed.class).flatMap(placed -> stored(placed, books)),
                        books.facts(Fact.Placing.class).flatMap(placing -> once(placing, books))),
                Stream.concat(
                        books.facts(Fact.Paid.class)
                                .filter(paid -> books.order(paid.order())
                                        .filter(OrderEntry::wasPaid)
                                        .isEmpty())
                                .map(paid -> violation(
                                        paid.order(),
                                        "was said to be paid, but is %s",
                                        books.order(paid.order())
                                                .map(OrderEntry::state)
                                                .orElse("unknown"))),
                        books.facts(Fact.Declined.class)
                                .filter(declined -> books.order(declined.order())
                                        .filter(OrderEntry::wasPaid)
                                        .isPresent())
                                .map(declined ->
                                        violation(declined.order(), "was said to be declined, but was paid"))));
    }

    private Stream<Violation> stored(Fact.Placed placed, Books books) {
        boolean there = books.order(placed.order())
                .filter(order -> order.key().equals(placed.key()))
                .isPresent();
        return there
                ? Stream.empty()
                : Stream.of(violation(placed.order(), "was placed under %s, and is not there", placed.key()));
    }

    private Stream<Violation> once(Fact.Placing placing, Books books) {
        var orders = books.placedUnder(placing.key()).map(OrderEntry::id).toList();
        return orders.size() > 1
                ? Stream.of(violation(orders.getFirst(), "is not alone under %s: %s", placing.key(), orders))
                : Stream.empty();
    }
}
