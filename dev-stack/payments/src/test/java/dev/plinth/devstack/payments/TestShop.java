package dev.plinth.devstack.payments;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import com.stripe.param.PaymentMethodCreateParams;
import com.stripe.service.PaymentIntentService;
import com.stripe.service.RefundService;
import dev.plinth.devstack.payments.webhooks.Subscription;
import dev.plinth.devstack.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A provider of its own and a shop that uses it through Stripe's official client. */
class TestShop implements AutoCloseable {

    static final String VISA = "4242424242424242";
    static final String DECLINED = "4000000000000002";
    static final String ASKS_BACK = "4000002500003155";
    static final String SILENT = "4000000000000119";
    static final String RETURN_URL = "http://localhost:8080/orders/7?from=bank";
    static final Duration SILENCE = Duration.ofMillis(1500);

    final String url;
    final StripeClient stripe;
    private final PaymentProvider provider;

    TestShop(Path data) {
        this(data, null);
    }

    TestShop(Path data, Subscription subscription) {
        int port = Ports.free();
        try {
            provider = new PaymentProvider(
                    new Settings(port, data, "http://localhost:8080", Optional.ofNullable(subscription), SILENCE));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        url = "http://localhost:" + port;
        stripe = client("sk_test_plinth_local");
    }

    StripeClient client(String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(url)
                .setMaxNetworkRetries(0)
                .build();
    }

    /** What the browser does: turns a card into a token with the publishable key. */
    String token(String number) throws StripeException {
        return card(number, 2031L, "123").getId();
    }

    PaymentMethod card(String number, long year, String cvc) throws StripeException {
        return client("pk_test_plinth_local")
                .v1()
                .paymentMethods()
                .create(PaymentMethodCreateParams.builder()
                        .setType(PaymentMethodCreateParams.Type.CARD)
                        .setCard(PaymentMethodCreateParams.CardDetails.builder()
                                .setNumber(number)
                                .setExpMonth(12L)
                                .setExpYear(year)
                                .setCvc(cvc)
                                .build())
                        .build());
    }

    PaymentIntentService intents() {
        return stripe.v1().paymentIntents();
    }

    RefundService refunds() {
        return stripe.v1().refunds();
    }

    PaymentIntent open(long amount) throws StripeException {
        return intents().create(terms(amount, CaptureMethod.AUTOMATIC));
    }

    PaymentIntent openToCaptureLater(long amount) throws StripeException {
        return intents().create(terms(amount, CaptureMethod.MANUAL));
    }

    PaymentIntent confirm(PaymentIntent intent, String number) throws StripeException {
        return intents().confirm(intent.getId(), with(token(number)));
    }

    PaymentIntent paid(long amount) throws StripeException {
        return confirm(open(amount), VISA);
    }

    PaymentIntent asked(PaymentIntent intent) throws StripeException {
        return intents().retrieve(intent.getId());
    }

    static PaymentIntentCreateParams terms(long amount, CaptureMethod capture) {
        return PaymentIntentCreateParams.builder()
                .setAmount(amount)
                .setCurrency("eur")
                .setCaptureMethod(capture)
                .addPaymentMethodType("card")
                .putMetadata("order_id", "order-7")
                .build();
    }

    static PaymentIntentConfirmParams with(String token) {
        return PaymentIntentConfirmParams.builder()
                .setPaymentMethod(token)
                .setReturnUrl(RETURN_URL)
                .build();
    }

    static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    @Override
    public void close() {
        provider.close();
    }
}
