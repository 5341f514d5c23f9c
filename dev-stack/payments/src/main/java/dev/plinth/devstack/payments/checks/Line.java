package dev.plinth.devstack.payments.checks;

import dev.plinth.devstack.payments.api.Json;
import dev.plinth.devstack.payments.domain.IntentState.RequiresCapture;
import dev.plinth.devstack.payments.domain.PaymentIntent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one payment came to. */
record Line(PaymentIntent intent, String orderId, long charged, long refunded) {

    static Line of(PaymentIntent intent, long refunded) {
        String order = intent.terms().metadata().getOrDefault("order_id", "");
        return new Line(intent, order, intent.received(), refunded);
    }

    Map<String, @Nullable Object> json() {
        long amount = intent.terms().amount();
        return Json.object(
                "id",
                intent.id(),
                "orderId",
                orderId.isEmpty() ? null : orderId,
                "status",
                intent.state().status(),
                "currency",
                intent.terms().currency(),
                "amount",
                amount,
                "authorised",
                intent.state() instanceof RequiresCapture ? amount : 0,
                "charged",
                charged,
                "refunded",
                refunded);
    }
}
