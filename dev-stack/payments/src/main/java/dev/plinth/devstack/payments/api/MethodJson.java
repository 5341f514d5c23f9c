package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.PaymentMethod;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A payment method as Stripe shows it. */
final class MethodJson {

    private MethodJson() {}

    static Map<String, @Nullable Object> of(PaymentMethod method) {
        return Json.object(
                "id", method.id(),
                "object", "payment_method",
                "billing_details", Json.object("address", null, "email", null, "name", null, "phone", null),
                "card",
                        Json.object(
                                "brand",
                                method.card().brand(),
                                "last4",
                                method.card().last4()),
                "created", Json.seconds(method.created()),
                "customer", null,
                "livemode", false,
                "metadata", Map.of(),
                "type", "card");
    }
}
