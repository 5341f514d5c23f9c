package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.FailedAttempt;
import dev.plinth.devstack.payments.domain.IntentState;
import dev.plinth.devstack.payments.domain.IntentState.Canceled;
import dev.plinth.devstack.payments.domain.IntentState.RequiresAction;
import dev.plinth.devstack.payments.domain.IntentState.RequiresCapture;
import dev.plinth.devstack.payments.domain.IntentState.RequiresPaymentMethod;
import dev.plinth.devstack.payments.domain.PaymentIntent;
import dev.plinth.devstack.payments.domain.PaymentMethod;
import dev.plinth.devstack.payments.domain.Terms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A payment intent as Stripe shows it.
 *
 * @param pages where the page is that a cardholder decides on
 */
public record IntentJson(String pages) {

    public Map<String, @Nullable Object> of(PaymentIntent intent) {
        Terms terms = intent.terms();
        IntentState state = intent.state();
        PaymentMethod method = state.paidWith();
        return Json.object(
                "id", intent.id(),
                "object", "payment_intent",
                "amount", terms.amount(),
                "amount_capturable", state instanceof RequiresCapture ? terms.amount() : 0,
                "amount_received", intent.received(),
                "canceled_at", state instanceof Canceled end ? Json.seconds(end.at()) : null,
                "cancellation_reason", state instanceof Canceled end ? end.reason() : null,
                "capture_method", terms.captureMethod().name().toLowerCase(Locale.ROOT),
                "client_secret", intent.clientSecret(),
                "confirmation_method", "automatic",
                "created", Json.seconds(intent.created()),
                "currency", terms.currency(),
                "customer", null,
                "description", terms.description(),
                "last_payment_error",
                        state instanceof RequiresPaymentMethod(FailedAttempt last) && last != null
                                ? ErrorJson.of(last)
                                : null,
                "latest_charge", state.charge(),
                "livemode", false,
                "metadata", terms.metadata(),
                "next_action", state instanceof RequiresAction waiting ? nextAction(intent, waiting) : null,
                "payment_method", method == null ? null : method.id(),
                "payment_method_types", List.of("card"),
                "processing", null,
                "receipt_email", terms.receiptEmail(),
                "status", state.status());
    }

    private Map<String, @Nullable Object> nextAction(PaymentIntent intent, RequiresAction waiting) {
        String page = pages + "/authenticate/" + intent.id() + "?client_secret=" + intent.clientSecret();
        return Json.object(
                "type",
                "redirect_to_url",
                "redirect_to_url",
                Json.object("url", page, "return_url", waiting.returnUrl()));
    }
}
