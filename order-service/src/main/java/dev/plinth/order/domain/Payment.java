package dev.plinth.order.domain;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How the payment of an order stands, as far as we know.
 *
 * @param intent absent until the provider has opened it
 */
public record Payment(
        AttemptId attempt,
        @Nullable IntentId intent,
        PaymentState state,
        @Nullable URI nextAction,
        @Nullable String declineCode) {

    static Payment first() {
        return new Payment(AttemptId.next(), null, PaymentState.REQUIRES_PAYMENT_METHOD, null, null);
    }

    Payment openedAs(IntentId opened) {
        return new Payment(attempt, opened, state, null, null);
    }

    Payment awaiting(URI page) {
        return new Payment(attempt, intent, PaymentState.REQUIRES_ACTION, page, null);
    }

    Payment ended(PaymentState end) {
        return new Payment(attempt, intent, end, null, declineCode);
    }

    Payment declined(String code) {
        return new Payment(attempt, intent, PaymentState.FAILED, null, code);
    }
}
