package dev.plinth.devstack.payments.domain;

/** Why the last attempt to pay brought no money, in Stripe's words. */
public record FailedAttempt(String code, String declineCode, String message, PaymentMethod method, String charge) {

    static FailedAttempt declined(Verdict.Decline decline, PaymentMethod method) {
        return new FailedAttempt(decline.code(), decline.declineCode(), decline.message(), method, Ids.next("ch"));
    }

    static FailedAttempt refusedByCardholder(PaymentMethod method) {
        return new FailedAttempt(
                "payment_intent_authentication_failure",
                "authentication_required",
                "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new "
                        + "PaymentMethod to attempt to fulfill this PaymentIntent again.",
                method,
                Ids.next("ch"));
    }
}
