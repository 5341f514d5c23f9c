package dev.plinth.devstack.launcher.journey;

import dev.plinth.devstack.launcher.shop.Answer;
import dev.plinth.devstack.launcher.shop.Unexpected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * The payment provider, seen from outside the shop.
 *
 * @param url the provider's API
 * @param secretKey reads events and intents
 */
public record Provider(String url, String secretKey) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Hands a card to the provider, as the page does, and gets what the shop may know of it. */
    public String tokenise(String api, String publishableKey, String card) {
        String form = "type=card&card[number]=" + card + "&card[exp_month]=12&card[exp_year]=2031&card[cvc]=123";
        return send(HttpRequest.newBuilder(URI.create(api + "/v1/payment_methods"))
                        .header("Authorization", "Bearer " + publishableKey)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .json()
                .path("id")
                .asString();
    }

    /** How many webhooks about this order's success the shop has not acknowledged yet; at least one must have been sent. */
    public long undelivered(String order) {
        var about = ask("/v1/events?limit=100")
                .path("data")
                .valueStream()
                .filter(event -> event.path("type").asString().equals("payment_intent.succeeded"))
                .filter(event -> orderOf(event.path("data").path("object")).equals(order))
                .toList();
        return about.isEmpty()
                ? 1
                : about.stream()
                        .filter(event -> event.path("pending_webhooks").asInt() > 0)
                        .count();
    }

    /** What the provider holds for this order, in minor units. */
    public long charged(String order) {
        return ask("/v1/payment_intents?limit=100")
                .path("data")
                .valueStream()
                .filter(intent -> orderOf(intent).equals(order))
                .mapToLong(intent -> intent.path("amount_received").asLong())
                .sum();
    }

    private static String orderOf(JsonNode intent) {
        return intent.path("metadata").path("order_id").asString("");
    }

    private JsonNode ask(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + secretKey))
                .json();
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofByteArray());
            return new Answer(answer).expect(200);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unexpected("stopped while asking the provider");
        }
    }
}
