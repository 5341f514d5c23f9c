package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.Fact;
import dev.plinth.devstack.payments.domain.FailedAttempt;
import dev.plinth.devstack.payments.domain.IntentState.RequiresPaymentMethod;
import dev.plinth.devstack.payments.domain.PaymentIntent;
import dev.plinth.devstack.payments.domain.PaymentMethod;
import dev.plinth.devstack.payments.domain.Refusal;
import dev.plinth.devstack.payments.domain.Verdict.ApproveInSilence;
import dev.plinth.devstack.payments.ledger.Books;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the card's bank, whether in a call of its own or while the intent is made. */
record Confirmation(IntentJson json, IntentEvents events, String fallbackReturnUrl) {

    Outcome of(PaymentIntent intent, Call call, Books books) {
        PaymentMethod method = chosen(intent, call.params(), books);
        PaymentIntent asked = intent.confirm(method, ReturnUrl.in(call.params(), fallbackReturnUrl));
        List<Fact> facts = List.of(asked, events.of(asked, call));
        if (asked.state() instanceof RequiresPaymentMethod(FailedAttempt attempt) && attempt != null) {
            return Outcome.paymentRequired(ErrorJson.answer(attempt, asked, json), facts);
        }
        Outcome confirmed = new Outcome(200, json.of(asked), facts, false);
        return method.card().verdict() instanceof ApproveInSilence ? confirmed.inSilence() : confirmed;
    }

    private static PaymentMethod chosen(PaymentIntent intent, Params params, Books books) {
        @Nullable PaymentMethod before = intent.state().paidWith();
        return params.text("payment_method")
                .map(id -> PaymentMethods.find(id, "payment_method", books))
                .or(() -> Optional.ofNullable(before))
                .orElseThrow(() -> Refusal.invalid(
                        "payment_intent_unexpected_state",
                        "payment_method",
                        "You cannot confirm this PaymentIntent because it's missing a payment method."));
    }
}
