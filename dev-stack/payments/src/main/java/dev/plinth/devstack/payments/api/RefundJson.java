package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.Refund;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refund as Stripe shows it. */
final class RefundJson {

    private RefundJson() {}

    static Map<String, @Nullable Object> of(Refund refund) {
        return Json.object(
                "id", refund.id(),
                "object", "refund",
                "amount", refund.amount(),
                "charge", refund.charge(),
                "created", Json.seconds(refund.created()),
                "currency", refund.currency(),
                "metadata", refund.metadata(),
                "payment_intent", refund.intent(),
                "reason", refund.reason(),
                "receipt_number", null,
                "status", "succeeded");
    }
}
