package dev.plinth.devstack.trials.shoppers;

import dev.plinth.devstack.launcher.shop.Account;
import dev.plinth.devstack.launcher.shop.Answer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * From a cart to a paid order, and back again: the one place that knows the calls.
 *
 * @param provider where the browser hands its card
 */
record Checkout(Client client, Account account, String provider) {

    private static final String PUBLISHABLE_KEY = "pk_test_plinth_local";

    /** What the cart costs, sent to where {@link #place} wants it. */
    Optional<Answer> quote() {
        return client.post("quote", "/api/checkout/quotes", Map.of("country", "DE"));
    }

    /** The same for who has the codes that take off all of it. */
    Optional<Answer> quoteForNothing() {
        return client.post("quote", "/api/checkout/quotes", Map.of("country", "DE", "codes", Shelf.ALL_OFF));
    }

    Optional<Answer> place(String key, String quote) {
        var address = Map.of(
                "name", account.name(),
                "line1", "1 Gallery Lane",
                "city", "Berlin",
                "postalCode", "10115",
                "country", "DE");
        return client.post(
                "place",
                "/api/orders",
                Map.of("quoteId", quote, "email", account.email(), "shippingAddress", address),
                "Idempotency-Key",
                key);
    }

    /** What the shop may know of the card. */
    Optional<String> tokenise(Card card) {
        String form =
                "type=card&card[number]=" + card.number() + "&card[exp_month]=12&card[exp_year]=2031&card[cvc]=123";
        return client.form("tokenise", provider + "/v1/payment_methods", form, "Bearer " + PUBLISHABLE_KEY)
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.json().path("id").asString());
    }

    Optional<Answer> pay(String order, String token, String key) {
        return client.post(
                "pay", "/api/orders/" + order + "/payment", Map.of("paymentMethod", token), "Idempotency-Key", key);
    }

    /** What the cardholder says on the bank's page. */
    void decide(String page, boolean authorised) {
        String secret = URI.create(page).getQuery().replaceFirst(".*client_secret=([^&]+).*", "$1");
        String decision = authorised ? "authorise" : "refuse";
        client.form("bank", page.replaceFirst("\\?.*", ""), "client_secret=" + secret + "&decision=" + decision, "");
    }

    Optional<Answer> refresh(String order) {
        return client.post("refresh", "/api/orders/" + order + "/refresh", Map.of());
    }

    Optional<Answer> callOff(String order) {
        return client.post("call off", "/api/orders/" + order + "/cancellation", Map.of());
    }

    Optional<Answer> sendBack(String order, Object wish) {
        return client.post("send back", "/api/orders/" + order + "/returns", wish, "Idempotency-Key", "back-" + order);
    }

    Optional<Answer> order(String order) {
        return client.get("order", "/api/orders/" + order);
    }
}
