package dev.plinth.devstack.trials.ledgers;

import java.util.stream.Stream;

/** The provider would refuse more itself; this looks whether it did. */
final class RefundsStayWithinCharges implements Rule {

    @Override
    public String promise() {
        return "no more is refunded than was charged";
    }

    @Override
    public Stream<Violation> brokenIn(Books books) {
        return books.payments().stream()
                .filter(payment -> payment.refunded() > payment.charged())
                .map(payment -> violation(
                        payment.order(), "was charged %d and refunded %d", payment.charged(), payment.refunded()));
    }
}
