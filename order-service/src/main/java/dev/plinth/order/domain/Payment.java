package dev.plinth.order.domain;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the payment of an order stands, as far as we know.
 *
 * @param intent absent until the provider has opened it, and where there is nothing to pay
 * @param refunds the oldest first
 */
public record Payment(
        AttemptId attempt,
        @Nullable IntentId intent,
        PaymentState state,
        @Nullable URI nextAction,
        @Nullable String declineCode,
        List<Refund> refunds) {

    public Payment {
        refunds = List.copyOf(refunds);
    }

    static Payment first() {
        return new Payment(AttemptId.next(), null, PaymentState.REQUIRES_PAYMENT_METHOD, null, null, List.of());
    }

    public boolean isCaptured() {
        return state == PaymentState.SUCCEEDED;
    }

    public Optional<Refund> refund(RefundId id) {
        return refunds.stream().filter(refund -> refund.id().equals(id)).findFirst();
    }

    Payment openedAs(@Nullable IntentId opened) {
        return new Payment(attempt, opened, state, null, null, refunds);
    }

    Payment awaiting(URI page) {
        return new Payment(attempt, intent, PaymentState.REQUIRES_ACTION, page, null, refunds);
    }

    Payment ended(PaymentState end) {
        return new Payment(attempt, intent, end, null, declineCode, refunds);
    }

    Payment declined(String code) {
        return new Payment(attempt, intent, PaymentState.FAILED, null, code, refunds);
    }

    Payment with(Takings takings) {
        return new Payment(attempt, intent, state, nextAction, declineCode, takings.refunds());
    }
}
