package dev.plinth.order.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.NotGenuine;
import dev.plinth.order.domain.Notice;
import dev.plinth.order.domain.NoticeId;
import dev.plinth.order.domain.PaymentNotices;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stripe's signed webhooks. Only ids are read from them: what happened, the provider is asked. */
@Component
class StripeNotices implements PaymentNotices {

    private static final long TOLERANCE_SECONDS = 300;

    private final String secret;
    private final JsonMapper json;
    private final Clock clock;

    StripeNotices(StripeProperties properties, JsonMapper json, Clock clock) {
        this.secret = properties.webhookSecret();
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<Notice> read(String notice, String signature) {
        try {
            Webhook.Signature.verifyHeader(notice, signature, secret, TOLERANCE_SECONDS, clock);
            return noticeOf(json.readTree(notice));
        } catch (SignatureVerificationException | JacksonException refused) {
            throw new NotGenuine(refused);
        }
    }

    /** Read from the bare JSON: Stripe's classes refuse an event of another version of its API. */
    private static Optional<Notice> noticeOf(JsonNode event) {
        String type = event.path("type").asString("");
        boolean refund = type.startsWith("refund.") || type.startsWith("charge.refund");
        if (!refund && !type.startsWith("payment_intent.")) {
            return Optional.empty();
        }
        var id = new NoticeId(event.path("id").asString(""));
        return event.at(refund ? "/data/object/payment_intent" : "/data/object/id")
                .stringValueOpt()
                .map(intent -> new Notice(id, new IntentId(intent), refund));
    }
}
