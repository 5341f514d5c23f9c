package dev.plinth.devstack.trials.ledgers;

import java.util.stream.Stream;

/** The provider would refuse more than was charged itself; that none was made twice only the shop's own list tells. */
final class RefundsStayWithinCharges implements Rule {

    @Override
    public String promise() {
        return "no more is refunded than was charged and wanted";
    }

    @Override
    public Stream<Violation> brokenIn(Books books) {
        return Stream.concat(
                books.payments().stream()
                        .filter(payment -> payment.refunded() > payment.charged())
                        .map(payment -> violation(
                                payment.order(),
                                "was charged %d and refunded %d",
                                payment.charged(),
                                payment.refunded())),
                books.orders().stream().flatMap(order -> twice(order, books)));
    }

    private Stream<Violation> twice(OrderEntry order, Books books) {
        long wanted = order.after().refunded();
        long given = books.sum(order.id(), PaymentEntry::refunded);
        return given > wanted
                ? Stream.of(violation(order.id(), "should have had %d back, and was given %d", wanted, given))
                : Stream.empty();
    }
}
