package dev.plinth.devstack.trials.ledgers;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the shop has said is so: orders that it took, once a key, payments that came, and all that became of them. */
final class NoAcknowledgedWriteIsLost implements Rule {

    @Override
    public String promise() {
        return "no acknowledged write is lost";
    }

    @Override
    public Stream<Violation> brokenIn(Books books) {
        return Stream.of(
                        books.facts(Fact.Placed.class).flatMap(placed -> stored(placed, books)),
                        books.facts(Fact.Placing.class).flatMap(placing -> once(placing, books)),
                        books.facts(Fact.Paid.class).flatMap(paid -> paid(paid, books)),
                        books.facts(Fact.Declined.class).flatMap(declined -> declined(declined, books)),
                        books.facts(Fact.Shown.class).flatMap(shown -> remembered(shown, books)))
                .flatMap(each -> each);
    }

    private Stream<Violation> paid(Fact.Paid paid, Books books) {
        return is(paid.order(), books, OrderEntry::wasPaid)
                ? Stream.empty()
                : Stream.of(violation(paid.order(), "was said to be paid, but is %s", state(paid.order(), books)));
    }

    private Stream<Violation> declined(Fact.Declined declined, Books books) {
        return is(declined.order(), books, OrderEntry::wasPaid)
                ? Stream.of(violation(declined.order(), "was said to be declined, but was paid"))
                : Stream.empty();
    }

    private Stream<Violation> remembered(Fact.Shown shown, Books books) {
        boolean so = is(
                shown.order(),
                books,
                order -> (order.isCancelled() || !shown.cancelled())
                        && order.after().follows(shown.after()));
        return so
                ? Stream.empty()
                : Stream.of(violation(
                        shown.order(),
                        "was shown with %s%s, and is %s",
                        shown.cancelled() ? "its end and " : "",
                        shown.after(),
                        books.order(shown.order())));
    }

    private static boolean is(String order, Books books, Predicate<OrderEntry> what) {
        return books.order(order).filter(what).isPresent();
    }

    private static String state(String order, Books books) {
        return books.order(order).map(OrderEntry::state).orElse("unknown");
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
