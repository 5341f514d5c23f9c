package dev.plinth.order.stripe;

import com.stripe.exception.CardException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import dev.plinth.order.domain.PaymentStatus;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Stripe's words for how a payment stands, in ours. See https://docs.stripe.com/payments/paymentintents/lifecycle */
final class IntentStatus {

    private IntentStatus() {}

    static PaymentStatus of(PaymentIntent intent) {
        StripeError error = intent.getLastPaymentError();
        return switch (intent.getStatus()) {
            case "requires_capture" -> new PaymentStatus.Authorised();
            case "succeeded" -> new PaymentStatus.Succeeded();
            case "canceled" -> new PaymentStatus.Cancelled();
            case "requires_action" -> new PaymentStatus.ActionRequired(pageOf(intent));
            case "requires_payment_method" -> error == null ? new PaymentStatus.Open() : declined(error);
            default -> new PaymentStatus.Open();
        };
    }

    static PaymentStatus of(CardException decline) {
        return new PaymentStatus.Declined(firstOf(decline.getDeclineCode(), decline.getCode()));
    }

    private static PaymentStatus declined(StripeError error) {
        return new PaymentStatus.Declined(firstOf(error.getDeclineCode(), error.getCode()));
    }

    private static URI pageOf(PaymentIntent intent) {
        return URI.create(intent.getNextAction().getRedirectToUrl().getUrl());
    }

    private static String firstOf(@Nullable String declineCode, @Nullable String code) {
        if (declineCode != null) {
            return declineCode;
        }
        return code != null ? code : "generic_decline";
    }
}
