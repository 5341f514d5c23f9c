package dev.plinth.order.stripe;

import static dev.plinth.order.domain.OrderFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.net.Webhook;
import dev.plinth.devstack.test.MovableClock;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.NotGenuine;
import dev.plinth.order.domain.Notice;
import dev.plinth.order.domain.NoticeId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StripeNoticesTest {

    private static final String SECRET = "whsec_test";
    private static final String SUCCEEDED =
            "{\"id\":\"evt_1\",\"type\":\"payment_intent.succeeded\",\"data\":{\"object\":{\"id\":\"pi_1\",\"object\":\"payment_intent\"}}}";

    private final MovableClock clock = new MovableClock(NOON);
    private final StripeNotices notices = new StripeNotices(
            new StripeProperties(
                    "sk_test",
                    URI.create("http://localhost"),
                    SECRET,
                    "http://localhost",
                    Capture.AT_ONCE,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1)),
            new JsonMapper(),
            clock);

    @Test
    void readsThePaymentThatASignedNoticeIsAbout() throws Exception {
        assertThat(notices.read(SUCCEEDED, signed(SUCCEEDED, NOON, SECRET)))
                .contains(new Notice(new NoticeId("evt_1"), new IntentId("pi_1"), false));
    }

    @Test
    void readsThePaymentThatARefundIsOf() throws Exception {
        String refund = "{\"id\":\"evt_2\",\"type\":\"refund.created\","
                + "\"data\":{\"object\":{\"id\":\"re_1\",\"payment_intent\":\"pi_1\"}}}";

        assertThat(notices.read(refund, signed(refund, NOON, SECRET)))
                .contains(new Notice(new NoticeId("evt_2"), new IntentId("pi_1"), true));
    }

    @Test
    void readsNothingFromANoticeAboutSomethingElse() throws Exception {
        String other = SUCCEEDED.replace("payment_intent.succeeded", "customer.created");

        assertThat(notices.read(other, signed(other, NOON, SECRET))).isEmpty();
    }

    @Test
    void refusesAForgedNotice() throws Exception {
        String forged = signed(SUCCEEDED, NOON, "whsec_guessed");
        String widened = signed(SUCCEEDED, NOON, SECRET);

        assertRefused(SUCCEEDED, forged);
        assertRefused(SUCCEEDED.replace("pi_1", "pi_2"), widened);
        assertRefused(SUCCEEDED, "");
        assertRefused(SUCCEEDED, "t=1,v1=");
    }

    @Test
    void refusesAnOldNotice() throws Exception {
        String signature = signed(SUCCEEDED, NOON, SECRET);

        clock.advance(Duration.ofSeconds(300));
        assertThat(notices.read(SUCCEEDED, signature)).isPresent();
        clock.advance(Duration.ofSeconds(2));
        assertRefused(SUCCEEDED, signature);
    }

    @Test
    void refusesWhatIsSignedAndNoJson() throws Exception {
        assertRefused("{", signed("{", NOON, SECRET));
    }

    private void assertRefused(String notice, String signature) {
        assertThatExceptionOfType(NotGenuine.class).isThrownBy(() -> notices.read(notice, signature));
    }

    private static String signed(String notice, Instant at, String secret) throws Exception {
        long time = at.getEpochSecond();
        return "t=" + time + ",v1=" + Webhook.Util.computeHmacSha256(secret, time + "." + notice);
    }
}
