package dev.plinth.devstack.payments;

import static dev.plinth.devstack.payments.TestShop.ASKS_BACK;
import static dev.plinth.devstack.payments.TestShop.DECLINED;
import static dev.plinth.devstack.payments.TestShop.VISA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.stripe.Stripe;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.net.Webhook;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundCreateParams;
import dev.plinth.devstack.payments.Mailbox.Letter;
import dev.plinth.devstack.payments.api.EventJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {

    @TempDir
    Path data;

    Mailbox mailbox;

    @BeforeEach
    void listen() throws IOException {
        mailbox = new Mailbox();
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @Test
    void stripesClientAcceptsTheSignatureAndReadsTheIntent() throws Exception {
        try (var shop = new TestShop(data, mailbox.subscription(1))) {
            PaymentIntent paid = shop.paid(1200);
            await().until(() -> mailbox.letters.size() == 2);

            Event event = mailbox.letters.stream()
                    .map(WebhooksTest::opened)
                    .filter(each -> each.getType().equals("payment_intent.succeeded"))
                    .findFirst()
                    .orElseThrow();
            var about = (PaymentIntent)
                    event.getDataObjectDeserializer().getObject().orElseThrow();

            assertThat(event.getId()).startsWith("evt_");
            assertThat(about.getId()).isEqualTo(paid.getId());
            assertThat(about.getStatus()).isEqualTo("succeeded");
            assertThat(about.getMetadata()).containsEntry("order_id", "order-7");
        }
    }

    @Test
    void aForgedOrChangedLetterIsRefused() throws Exception {
        try (var shop = new TestShop(data, mailbox.subscription(1))) {
            shop.open(1200);
            await().until(() -> !mailbox.letters.isEmpty());
            Letter letter = mailbox.letters.getFirst();
            String changed = letter.payload().replace("1200", "1");

            assertThat(changed).isNotEqualTo(letter.payload());
            assertThatExceptionOfType(SignatureVerificationException.class)
                    .isThrownBy(() -> Webhook.constructEvent(changed, letter.signature(), Mailbox.SECRET));
            assertThatExceptionOfType(SignatureVerificationException.class)
                    .isThrownBy(() -> Webhook.constructEvent(letter.payload(), letter.signature(), "another secret"));
        }
    }

    @Test
    void anEventIsSentAgainUntilItIsTaken() throws Exception {
        mailbox.answer = 503;
        try (var shop = new TestShop(data, mailbox.subscription(1))) {
            shop.open(1200);
            await().until(() -> mailbox.letters.size() >= 2);
            mailbox.answer = 200;
            int refused = mailbox.letters.size();
            await().until(() -> mailbox.letters.size() > refused);
        }
        assertThat(mailbox.letters)
                .extracting(Letter::payload)
                .containsOnly(mailbox.letters.getFirst().payload());
    }

    @Test
    void aRestartSendsWhatWasNotTakenAndNothingElse() throws Exception {
        String taken;
        String missed;
        try (var shop = new TestShop(data, mailbox.subscription(1))) {
            taken = shop.open(1200).getId();
            await().until(() -> mailbox.letters.size() == 1);
            mailbox.answer = 500;
            missed = shop.open(1300).getId();
            await().until(() -> mailbox.letters.size() == 2);
        }
        mailbox.answer = 200;
        mailbox.letters.clear();

        try (var restarted = new TestShop(data, mailbox.subscription(1))) {
            await().until(() -> !mailbox.letters.isEmpty());
            restarted.open(1400);
            await().until(() -> mailbox.letters.size() == 2);
        }
        assertThat(mailbox.letters.getFirst().payload()).contains(missed).doesNotContain(taken);
    }

    @Test
    void everyEventCanBeSentMoreThanOnce() throws Exception {
        try (var shop = new TestShop(data, mailbox.subscription(3))) {
            shop.open(1200);
            await().until(() -> mailbox.letters.size() == 3);
        }
        assertThat(mailbox.letters)
                .map(letter -> opened(letter).getId())
                .containsOnly(opened(mailbox.letters.getFirst()).getId());
    }

    @Test
    void whatWasMissedCanBeReadLater() throws Exception {
        try (var shop = new TestShop(data)) {
            catchThrowable(() -> shop.confirm(shop.open(1200), DECLINED));
            shop.intents()
                    .cancel(shop.confirm(shop.openToCaptureLater(100), VISA).getId());
            shop.confirm(shop.open(100), ASKS_BACK);
            shop.refunds()
                    .create(RefundCreateParams.builder()
                            .setPaymentIntent(shop.paid(100).getId())
                            .build());

            assertThat(typesIn(shop, EventListParams.builder().setLimit(100L).build()))
                    .containsExactly(
                            "refund.created",
                            "payment_intent.succeeded",
                            "payment_intent.created",
                            "payment_intent.requires_action",
                            "payment_intent.created",
                            "payment_intent.canceled",
                            "payment_intent.amount_capturable_updated",
                            "payment_intent.created",
                            "payment_intent.payment_failed",
                            "payment_intent.created");
            assertThat(typesIn(
                            shop, EventListParams.builder().setType("refund.*").build()))
                    .containsExactly("refund.created");
        }
    }

    @Test
    void anEventIsPendingUntilItIsTaken() throws Exception {
        mailbox.answer = 503;
        try (var shop = new TestShop(data, mailbox.subscription(1))) {
            shop.open(1200);
            await().until(() -> !mailbox.letters.isEmpty());
            assertThat(pending(shop)).isEqualTo(1);
            mailbox.answer = 200;
            await().until(() -> pending(shop) == 0);
        }
    }

    @Test
    void eventsAreOfTheClientsVersion() {
        assertThat(EventJson.API_VERSION).isEqualTo(Stripe.API_VERSION);
    }

    private static long pending(TestShop shop) throws StripeException {
        return shop.stripe.v1().events().list().getData().getFirst().getPendingWebhooks();
    }

    private static List<String> typesIn(TestShop shop, EventListParams params) throws StripeException {
        return shop.stripe.v1().events().list(params).getData().stream()
                .map(Event::getType)
                .toList();
    }

    private static Event opened(Letter letter) {
        try {
            return Webhook.constructEvent(letter.payload(), letter.signature(), Mailbox.SECRET);
        } catch (SignatureVerificationException forged) {
            throw new AssertionError(forged);
        }
    }
}
