package dev.plinth.devstack.trials.ledgers;

import java.util.stream.Stream;

/** Money that the provider keeps belongs to one sold order, and each sold order has its money: as much as was said. */
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
                .filter(order -> order.isSold() && payment.intent().equals(order.intent()))
                .isPresent();
    }

    private Stream<Violation> money(OrderEntry order, Books books) {
        return order.isSold() && kept(order.id(), books) <= 0
                ? Stream.of(violation(order.id(), "is %s, but the provider has no money for it", order.state()))
                : Stream.empty();
    }

    private Stream<Violation> price(Fact.Placed placed, Books books) {
        long kept = kept(placed.order(), books);
        return kept > 0 && kept != placed.total()
                ? Stream.of(violation(placed.order(), "was said to cost %d, charged was %d", placed.total(), kept))
                : Stream.empty();
    }

    private static long kept(String order, Books books) {
        return books.payments().stream()
                .filter(payment -> payment.order().equals(order))
                .mapToLong(PaymentEntry::kept)
                .sum();
    }
}
