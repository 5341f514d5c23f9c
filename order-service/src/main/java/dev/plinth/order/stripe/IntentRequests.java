package dev.plinth.order.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.PaymentMethod;
import dev.plinth.order.domain.RequestKey;
import java.util.Locale;
import java.util.UUID;

/** What Stripe is sent. @param returnUrl what stands before the order's id */
record IntentRequests(String returnUrl, Capture capture) {

    PaymentIntentCreateParams open(Order order) {
        return PaymentIntentCreateParams.builder()
                .setAmount(order.total().minorUnits())
                .setCurrency(order.total().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                .addPaymentMethodType("card")
                .setCaptureMethod(
                        switch (capture) {
                            case AT_ONCE -> CaptureMethod.AUTOMATIC;
                            case AT_FULFILMENT -> CaptureMethod.MANUAL;
                        })
                .putMetadata("order_id", order.id().toString())
                .putMetadata("order_number", order.number().toString())
                .build();
    }

    PaymentIntentConfirmParams confirm(PaymentMethod method, OrderId order) {
        return PaymentIntentConfirmParams.builder()
                .setPaymentMethod(method.token())
                .setReturnUrl(returnUrl + order)
                .build();
    }

    /** The same request of a shopper never confirms twice, however often it is repeated. */
    static String confirmationKey(IntentId intent, RequestKey key) {
        return UUID.nameUUIDFromBytes((intent.value() + ' ' + key.value()).getBytes(UTF_8))
                .toString();
    }
}
