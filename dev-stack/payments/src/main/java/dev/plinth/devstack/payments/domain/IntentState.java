package dev.plinth.devstack.payments.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a payment stands; https://docs.stripe.com/payments/paymentintents/lifecycle, without {@code processing}. */
public sealed interface IntentState {

    record RequiresPaymentMethod(@Nullable FailedAttempt lastAttempt) implements IntentState {
        @Override
        public @Nullable String charge() {
            return lastAttempt == null ? null : lastAttempt.charge();
        }
    }

    record RequiresConfirmation(PaymentMethod paidWith) implements IntentState {}

    /** Waits for the cardholder, who then returns to {@code returnUrl}. */
    record RequiresAction(PaymentMethod paidWith, String returnUrl) implements IntentState {}

    record RequiresCapture(PaymentMethod paidWith, String charge) implements IntentState {}

    record Succeeded(PaymentMethod paidWith, String charge, long received) implements IntentState {}

    record Canceled(
            @Nullable PaymentMethod paidWith,
            @Nullable String charge,
            Instant at,
            @Nullable String reason) implements IntentState {}

    /** The card that is used, if one is chosen. */
    default @Nullable PaymentMethod paidWith() {
        return null;
    }

    /** The id of the last attempt to charge it. */
    default @Nullable String charge() {
        return null;
    }

    /** Stripe's name of this state. */
    default String status() {
        return switch (this) {
            case RequiresPaymentMethod _ -> "requires_payment_method";
            case RequiresConfirmation _ -> "requires_confirmation";
            case RequiresAction _ -> "requires_action";
            case RequiresCapture _ -> "requires_capture";
            case Succeeded _ -> "succeeded";
            case Canceled _ -> "canceled";
        };
    }
}
