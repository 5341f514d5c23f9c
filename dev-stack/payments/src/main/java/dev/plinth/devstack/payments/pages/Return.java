package dev.plinth.devstack.payments.pages;

import dev.plinth.devstack.payments.domain.IntentState.RequiresCapture;
import dev.plinth.devstack.payments.domain.IntentState.Succeeded;
import dev.plinth.devstack.payments.domain.PaymentIntent;

/** The way back to the shop, with the parameters that Stripe adds. */
final class Return {

    private Return() {}

    static String to(String url, PaymentIntent intent) {
        boolean paid = intent.state() instanceof Succeeded || intent.state() instanceof RequiresCapture;
        return url + (url.contains("?") ? "&" : "?") + "payment_intent=" + intent.id()
                + "&payment_intent_client_secret=" + intent.clientSecret() + "&redirect_status="
                + (paid ? "succeeded" : "failed");
    }
}
