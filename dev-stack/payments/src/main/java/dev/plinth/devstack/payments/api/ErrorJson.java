package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.FailedAttempt;
import dev.plinth.devstack.payments.domain.PaymentIntent;
import dev.plinth.devstack.payments.domain.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Errors as Stripe shows them: one object with {@code type}, {@code code}, {@code message} and what it is about. */
final class ErrorJson {

    private ErrorJson() {}

    /** The failed attempt as it stands in {@code last_payment_error}. */
    static Map<String, @Nullable Object> of(FailedAttempt attempt) {
        return Json.object(
                "type", "card_error",
                "code", attempt.code(),
                "decline_code", attempt.declineCode(),
                "message", attempt.message(),
                "charge", attempt.charge(),
                "payment_method", MethodJson.of(attempt.method()));
    }

    /** The answer to the call that made the attempt. */
    static Map<String, @Nullable Object> answer(FailedAttempt attempt, PaymentIntent intent, IntentJson json) {
        Map<String, @Nullable Object> error = of(attempt);
        error.put("payment_intent", json.of(intent));
        return Json.object("error", error);
    }

    static Map<String, @Nullable Object> answer(Refusal.Reason reason, IntentJson json) {
        PaymentIntent intent = reason.intent();
        Map<String, @Nullable Object> error = Json.object("type", reason.type(), "message", reason.message());
        putIfKnown(error, "code", reason.code());
        putIfKnown(error, "param", reason.param());
        putIfKnown(error, "payment_intent", intent == null ? null : json.of(intent));
        return Json.object("error", error);
    }

    private static void putIfKnown(Map<String, @Nullable Object> error, String name, @Nullable Object value) {
        if (value != null) {
            error.put(name, value);
        }
    }
}
