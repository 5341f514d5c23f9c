package dev.plinth.devstack.payments;

import static dev.plinth.devstack.payments.TestShop.ASKS_BACK;
import static dev.plinth.devstack.payments.TestShop.DECLINED;
import static dev.plinth.devstack.payments.TestShop.VISA;
import static dev.plinth.devstack.payments.TestShop.key;
import static dev.plinth.devstack.payments.TestShop.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import com.stripe.param.RefundCreateParams;
import dev.plinth.devstack.payments.ledger.Ledger;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LedgerFileTest {

    @TempDir
    Path data;

    @Test
    void aRestartKeepsEveryStateAndEveryAnswer() throws Exception {
        PaymentIntent keyed;
        List<PaymentIntent> before;
        try (var shop = new TestShop(data)) {
            keyed = shop.intents().create(terms(100, CaptureMethod.AUTOMATIC), key("key"));
            catchThrowable(() -> shop.confirm(shop.open(200), DECLINED));
            shop.confirm(shop.open(300), ASKS_BACK);
            shop.confirm(shop.openToCaptureLater(400), VISA);
            shop.intents().cancel(shop.open(500).getId());
            refund(shop, shop.paid(600));
            before = shop.intents().list().getData();
        }

        try (var restarted = new TestShop(data)) {
            assertThat(restarted.intents().list().getData())
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*(lastResponse|responseGetter|url|rawJsonObject).*")
                    .isEqualTo(before);
            assertThat(restarted
                            .intents()
                            .create(terms(100, CaptureMethod.AUTOMATIC), key("key"))
                            .getId())
                    .isEqualTo(keyed.getId());
            assertThat(restarted.refunds().list().getData()).hasSize(1);
        }
    }

    @Test
    void aLineThatACrashCutShortIsDropped() throws Exception {
        PaymentIntent paid;
        try (var shop = new TestShop(data)) {
            paid = shop.paid(1200);
        }
        Path ledger = data.resolve("ledger.jsonl");
        Files.writeString(ledger, "[{\"is\":\"payment-intent\",\"id\":\"pi_half", StandardOpenOption.APPEND);

        try (var restarted = new TestShop(data)) {
            assertThat(restarted.asked(paid).getStatus()).isEqualTo("succeeded");
            restarted.open(1300);
        }
        try (var again = new TestShop(data)) {
            assertThat(again.intents().list().getData()).hasSize(2);
        }
    }

    @Test
    void aCallIsOneLine() throws Exception {
        try (var shop = new TestShop(data)) {
            shop.paid(1200);
        }
        // Token, intent, confirmation: each with its events and its answer.
        assertThat(Files.readAllLines(data.resolve("ledger.jsonl"))).hasSize(3);
    }

    @Test
    void aLedgerHasOneWriter() {
        try (var _ = new TestShop(data)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> new Ledger(data.resolve("ledger.jsonl")))
                    .withMessageContaining("in use");
        }
    }

    @Test
    void checkersSeeWhatEachOrderPaidAndGotBack() throws Exception {
        try (var shop = new TestShop(data)) {
            catchThrowable(() -> shop.confirm(shop.open(500), DECLINED));
            shop.confirm(shop.openToCaptureLater(300), VISA);
            refund(shop, shop.paid(1200));
            shop.paid(100);

            JsonNode totals = totals(shop);

            assertThat(totals.path("charged").asLong()).isEqualTo(1300);
            assertThat(totals.path("refunded").asLong()).isEqualTo(200);
            assertThat(totals.at("/orders/order-7/charged").asLong()).isEqualTo(1300);
            assertThat(totals.at("/orders/order-7/intents").asInt()).isEqualTo(4);
            assertThat(totals.path("paymentIntents").valueStream())
                    .extracting(intent -> intent.path("authorised").asLong())
                    .containsExactly(0L, 0L, 300L, 0L);
        }
    }

    private static void refund(TestShop shop, PaymentIntent paid) throws StripeException {
        shop.refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(paid.getId())
                        .setAmount(200L)
                        .build());
    }

    private static JsonNode totals(TestShop shop) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(shop.url + "/_ledger")).build();
        return JsonMapper.shared()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
    }
}
