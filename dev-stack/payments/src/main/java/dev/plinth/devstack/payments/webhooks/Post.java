package dev.plinth.devstack.payments.webhooks;

import dev.plinth.devstack.payments.api.EventJson;
import dev.plinth.devstack.payments.api.Json;
import dev.plinth.devstack.payments.domain.Event;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** One attempt to hand an event over. */
final class Post {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Subscription subscription;
    private final Signature signature;

    Post(Subscription subscription) {
        this.subscription = subscription;
        this.signature = new Signature(subscription.secret());
    }

    /** Sends all copies; whether each was taken. */
    boolean accepts(Event event) throws InterruptedException {
        String payload = Json.text(EventJson.of(event, 1));
        boolean taken = true;
        for (int copy = 0; copy < subscription.copies(); copy++) {
            taken &= takes(payload);
        }
        return taken;
    }

    private boolean takes(String payload) throws InterruptedException {
        var request = HttpRequest.newBuilder(subscription.url())
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .header("Stripe-Signature", signature.of(payload, Instant.now()))
                .POST(BodyPublishers.ofString(payload))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        } catch (IOException notReached) {
            return false;
        }
    }
}
