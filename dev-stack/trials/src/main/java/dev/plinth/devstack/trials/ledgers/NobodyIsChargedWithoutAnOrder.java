package dev.plinth.devstack.trials.ledgers;

import java.util.stream.Stream;

/**
 * Money that the provider keeps belongs to one sold order; each has its money, as much as was said and less what went back.
 * An order for nothing has none, and never had.
 */
final class NobodyIsChargedWithoutAnOrder implements Rule {

    @Override
    public String promise() {
        return "nobody is charged without an order";
    }

    @Override
    public Stream<Violation> brokenIn(Books books) {
        return Stream.concat(
                books.payments().stream()
                        .filter(payment -> payment.kept() > 0)
                        .filter(payment -> !hasItsOrder(payment, books))
                        .map(payment -> violation(
                                payment.order(), "is charged %d by %s for nothing", payment.kept(), payment.intent())),
                Stream.concat(
                        books.orders().stream().flatMap(order -> money(order, books)),
                        books.facts(Fact.Placed.class).flatMap(placed -> price(placed, books))));
    }

    private static boolean hasItsOrder(PaymentEntry payment, Books books) {
        return books.order(payment.order())
                .filter(order -> order.keepsMoney() && payment.intent().equals(order.intent()))
                .isPresent();
    }

    private Stream<Violation> money(OrderEntry order, Books books) {
        if (order.keepsMoney() && books.sum(order.id(), PaymentEntry::kept) <= 0) {
            return Stream.of(violation(order.id(), "is %s, but the provider has no money for it", order.state()));
        }
        long charged = books.sum(order.id(), PaymentEntry::charged);
        if (order.isFree() && charged > 0) {
            return Stream.of(violation(order.id(), "costs nothing, and was charged %d", charged));
        }
        long said = order.after().refunded();
        long given = books.sum(order.id(), PaymentEntry::refunded);
        return given < said
                ? Stream.of(violation(order.id(), "has had %d back by its own word, %d by the provider's", said, given))
                : Stream.empty();
    }

    private Stream<Violation> price(Fact.Placed placed, Books books) {
        long charged = books.sum(placed.order(), PaymentEntry::charged);
        boolean otherPrice = books.order(placed.order())
                .filter(order -> order.total() != placed.total())
                .isPresent();
        return otherPrice || charged > 0 && charged != placed.total()
                ? Stream.of(violation(
                        placed.order(),
                        "was said to cost %d, charged was %d, stored is %s",
                        placed.total(),
                        charged,
                        books.order(placed.order())))
                : Stream.empty();
    }
}
