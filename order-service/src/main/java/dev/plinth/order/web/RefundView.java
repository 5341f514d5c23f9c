package dev.plinth.order.web;

import dev.plinth.order.domain.Refund;
import java.time.Instant;
import java.util.UUID;

record RefundView(UUID id, MoneyView amount, Refund.State state, Refund.Cause cause, Instant requestedAt) {

    static RefundView of(Refund refund) {
        return new RefundView(
                refund.id().value(), MoneyView.of(refund.amount()), refund.state(), refund.cause(), refund.at());
    }
}
