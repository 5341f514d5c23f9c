package dev.plinth.devstack.payments.domain;

import dev.plinth.devstack.payments.domain.IntentState.Canceled;
import dev.plinth.devstack.payments.domain.IntentState.RequiresAction;
import dev.plinth.devstack.payments.domain.IntentState.RequiresCapture;
import dev.plinth.devstack.payments.domain.IntentState.RequiresConfirmation;
import dev.plinth.devstack.payments.domain.IntentState.RequiresPaymentMethod;
import dev.plinth.devstack.payments.domain.IntentState.Succeeded;
import dev.plinth.devstack.payments.domain.Verdict.Approve;
import dev.plinth.devstack.payments.domain.Verdict.ApproveInSilence;
import dev.plinth.devstack.payments.domain.Verdict.ApproveThenDispute;
import dev.plinth.devstack.payments.domain.Verdict.AskTheCardholder;
import dev.plinth.devstack.payments.domain.Verdict.Decline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One payment from its first mention to its end. Each step returns the intent after it, or throws {@link Refusal}. */
public record PaymentIntent(String id, String clientSecret, Instant created, Terms terms, IntentState state)
        implements Fact {

    public static PaymentIntent open(Terms terms, Instant now) {
        String id = Ids.next("pi");
        return new PaymentIntent(id, Ids.next(id + "_secret"), now, terms, new RequiresPaymentMethod(null));
    }

    public PaymentIntent with(PaymentMethod method) {
        return at(new RequiresConfirmation(method));
    }

    /** Asks the card's bank; {@code returnUrl} is where the cardholder comes back to if the bank asks them first. */
    public PaymentIntent confirm(PaymentMethod method, String returnUrl) {
        if (!(state instanceof RequiresPaymentMethod
                || state instanceof RequiresConfirmation
                || state instanceof RequiresAction)) {
            throw Refusal.wrongState("confirm", this);
        }
        return at(
                switch (method.card().verdict()) {
                    case Approve _, ApproveInSilence _, ApproveThenDispute _ -> charged(method);
                    case AskTheCardholder _ -> new RequiresAction(method, returnUrl);
                    case Decline decline -> new RequiresPaymentMethod(FailedAttempt.declined(decline, method));
                });
    }

    public PaymentIntent authorise() {
        return at(charged(waiting("authorise").paidWith()));
    }

    public PaymentIntent refuse() {
        return at(new RequiresPaymentMethod(
                FailedAttempt.refusedByCardholder(waiting("refuse").paidWith())));
    }

    /** Takes all or a part of what was authorised; the rest is released. */
    public PaymentIntent capture(long amount) {
        if (!(state instanceof RequiresCapture(PaymentMethod method, String charge))) {
            throw Refusal.wrongState("capture", this);
        }
        if (amount > terms.amount()) {
            throw Refusal.amountTooLarge("amount_to_capture", terms.amount());
        }
        return at(new Succeeded(method, charge, amount));
    }

    public PaymentIntent cancel(Instant now, @Nullable String reason) {
        if (state instanceof Succeeded || state instanceof Canceled) {
            throw Refusal.wrongState("cancel", this);
        }
        return at(new Canceled(state.paidWith(), state.charge(), now, reason));
    }

    /** What the shop has of it, refunds not taken off. */
    public long received() {
        return state instanceof Succeeded paid ? paid.received() : 0;
    }

    private RequiresAction waiting(String step) {
        if (state instanceof RequiresAction waiting) {
            return waiting;
        }
        throw Refusal.wrongState(step, this);
    }

    private IntentState charged(PaymentMethod method) {
        String charge = Ids.next("ch");
        return terms.captureMethod() == CaptureMethod.MANUAL
                ? new RequiresCapture(method, charge)
                : new Succeeded(method, charge, terms.amount());
    }

    private PaymentIntent at(IntentState next) {
        return new PaymentIntent(id, clientSecret, created, terms, next);
    }
}
