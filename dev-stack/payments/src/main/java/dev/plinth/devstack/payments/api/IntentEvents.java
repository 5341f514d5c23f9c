package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.Event;
import dev.plinth.devstack.payments.domain.IntentState.Canceled;
import dev.plinth.devstack.payments.domain.IntentState.RequiresAction;
import dev.plinth.devstack.payments.domain.IntentState.RequiresCapture;
import dev.plinth.devstack.payments.domain.IntentState.RequiresConfirmation;
import dev.plinth.devstack.payments.domain.IntentState.RequiresPaymentMethod;
import dev.plinth.devstack.payments.domain.IntentState.Succeeded;
import dev.plinth.devstack.payments.domain.PaymentIntent;

/** What the shop is told when an intent has come to a new state. */
public record IntentEvents(IntentJson json) {

    public Event of(PaymentIntent intent, Call call) {
        return call.event("payment_intent." + news(intent), json.of(intent));
    }

    private static String news(PaymentIntent intent) {
        return switch (intent.state()) {
            case RequiresPaymentMethod _ -> "payment_failed";
            case RequiresConfirmation _ -> "created";
            case RequiresAction _ -> "requires_action";
            case RequiresCapture _ -> "amount_capturable_updated";
            case Succeeded _ -> "succeeded";
            case Canceled _ -> "canceled";
        };
    }
}
