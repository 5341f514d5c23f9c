package dev.plinth.order.stripe;

import static dev.plinth.order.domain.OrderFixtures.aKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.KnownRefund;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.PaymentMethod;
import dev.plinth.order.domain.Unavailable;
import dev.plinth.order.domain.UnknownPaymentMethod;
import dev.plinth.order.neighbour.NeighbourStub;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Stripe says besides what its stand-in does. */
class StripePaymentsTest {

    private final NeighbourStub stub = new NeighbourStub();
    private final StripePayments payments = payments(stub.url());

    @AfterEach
    void close() {
        stub.close();
    }

    /** A shopper may repeat that as often as they like: it says nothing of the provider's health. */
    @Test
    void aMethodThatCannotBeUsedIsNoOutage() {
        stub.answers(400, """
                {"error": {"type": "invalid_request_error", "param": "payment_method",
                  "message": "The provided PaymentMethod was used before and may not be used again."}}""");

        for (int i = 0; i < 8; i++) {
            assertThatExceptionOfType(UnknownPaymentMethod.class).isThrownBy(this::confirm);
        }
    }

    @Test
    void aRefusalOfSomethingElseIsAnOutage() {
        stub.answers(400, """
                {"error": {"type": "invalid_request_error", "param": "return_url", "message": "Not a URL"}}""");

        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::confirm);
    }

    @Test
    void readsTheProvidersBooksToTheirEnd() {
        stub.answers(200, listed("re_2", true)).answers(200, listed("re_1", false));

        assertThat(payments.refundsOf(new IntentId("pi_1")))
                .extracting(KnownRefund::providerId)
                .containsExactly("re_2", "re_1");
        assertThat(stub.asked())
                .last()
                .extracting(NeighbourStub.Asked::path)
                .asString()
                .contains("starting_after=re_2");
    }

    private static String listed(String id, boolean more) {
        return """
                {"object": "list", "url": "/v1/refunds", "has_more": %s, "data": [
                  {"id": "%s", "object": "refund", "amount": 100, "currency": "eur", "status": "succeeded", "metadata": {}}]}
                """.formatted(more, id);
    }

    private void confirm() {
        payments.confirm(new IntentId("pi_1"), new PaymentMethod("pm_1"), OrderId.next(), aKey());
    }

    private static StripePayments payments(String url) {
        var properties = new StripeProperties(
                "sk_test",
                URI.create(url),
                "whsec_test",
                "http://localhost:8080/orders/",
                Capture.AT_ONCE,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
        return new StripePayments(new StripeConfiguration().stripe(properties), properties, NeighbourStub.neighbours());
    }
}
