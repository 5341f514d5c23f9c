package dev.plinth.devstack.launcher.journey;

import dev.plinth.devstack.launcher.shop.Account;
import dev.plinth.devstack.launcher.shop.Answer;
import dev.plinth.devstack.launcher.shop.LoginPages;
import dev.plinth.devstack.launcher.shop.Unexpected;
import dev.plinth.devstack.launcher.shop.Visitor;
import dev.plinth.devstack.launcher.shop.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** From an account to a paid order on a journey, and to one that is not. */
final class PurchaseSteps {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Account account = Account.fresh();
    private final String shop;
    private final Visitor shopper;
    private final Exhibit exhibit;
    private final Provider provider;

    private String orderId = "";

    PurchaseSteps(String shop, Visitor shopper, Exhibit exhibit, Provider provider) {
        this.shop = shop;
        this.shopper = shopper;
        this.exhibit = exhibit;
        this.provider = provider;
    }

    void signUp() {
        new LoginPages(new Visitor(shop)).signUp(account);
    }

    void fillGuestCart() {
        shopper.put("/api/cart/lines/" + exhibit.skus().get(0), Map.of("quantity", 1))
                .expect(200);
        JsonNode cart = shopper.put("/api/cart/lines/" + exhibit.skus().get(1), Map.of("quantity", 2))
                .expect(200)
                .json();
        Unexpected.unless(cart.path("lines").size() == 2 && cart.path("priced").asBoolean(), "the cart is %s", cart);
    }

    void logIn() {
        new LoginPages(shopper).logIn(account);
        shopper.post("/api/cart/merge", Map.of()).expect(200);
        JsonNode cart = cart();
        Unexpected.unless(cart.path("itemCount").asInt() == 3, "after logging in the cart is %s", cart);
    }

    void placeOrder() {
        JsonNode quote = quote();
        Unexpected.unless(
                quote.path("totals").path("subtotal").equals(cart().path("subtotal")),
                "the quote's subtotal is not the cart's: %s",
                quote);
        JsonNode order = order("journey-" + account.email(), quote);
        orderId = order.path("id").asString();
        Unexpected.unless(order.path("state").asString().equals("RESERVED"), "the order is %s", order);
        Unexpected.unless(
                order.path("total").equals(quote.path("total")), "the order's total is not the quoted one: %s", order);
        JsonNode again = order("journey-" + account.email(), quote);
        Unexpected.unless(again.path("id").asString().equals(orderId), "the same key made a second order");
    }

    void pay() {
        payWith("4242424242424242", "pay-" + orderId).expect(200);
        Wait.until("the provider's webhook is delivered", SOON, () -> provider.undelivered(orderId), none -> none == 0);
    }

    void seeItDone() {
        Wait.until("the order is PAID", SOON, () -> orderState(orderId), "PAID"::equals);
        Wait.until(
                "the cart is empty",
                SOON,
                this::cart,
                cart -> cart.path("lines").isEmpty());
        var expected =
                List.of(exhibit.stockBefore().get(0) - 1, exhibit.stockBefore().get(1) - 2);
        Wait.until("stock went down to " + expected, SOON, exhibit::available, expected::equals);
    }

    void declinedCard() {
        var before = exhibit.available();
        shopper.put("/api/cart/lines/" + exhibit.skus().get(0), Map.of("quantity", 1))
                .expect(200);
        String declined =
                order("declined-" + account.email(), quote()).path("id").asString();
        orderId = declined;
        Answer refusal = payWith("4000000000000002", "pay-" + declined).expect(402);
        Unexpected.unless(refusal.json().path("code").asString().equals("card-declined"), "not so: %s", refusal.text());
        Wait.until("the order is CANCELLED", SOON, () -> orderState(declined), "CANCELLED"::equals);
        Wait.until("the stock is back at " + before, SOON, exhibit::available, before::equals);
        Unexpected.unless(provider.charged(declined) == 0, "the declined card was charged");
    }

    /** What the cart costs, sent to Germany in the cheapest way. */
    private JsonNode quote() {
        return shopper.post("/api/checkout/quotes", Map.of("country", "DE"))
                .expect(201)
                .json();
    }

    private JsonNode order(String key, JsonNode quote) {
        var address = Map.of(
                "name",
                account.name(),
                "line1",
                "1 Gallery Lane",
                "city",
                "Berlin",
                "postalCode",
                "10115",
                "country",
                "DE");
        return shopper.post(
                        "/api/orders",
                        Map.of(
                                "quoteId",
                                quote.path("id").asString(),
                                "email",
                                account.email(),
                                "shippingAddress",
                                address),
                        "Idempotency-Key",
                        key)
                .expect(201)
                .json();
    }

    private Answer payWith(String card, String key) {
        JsonNode settings = shopper.get("/api/checkout-settings").expect(200).json();
        String token = provider.tokenise(
                settings.path("paymentApiUrl").asString(),
                settings.path("paymentPublishableKey").asString(),
                card);
        return shopper.post(
                "/api/orders/" + orderId + "/payment", Map.of("paymentMethod", token), "Idempotency-Key", key);
    }

    private String orderState(String order) {
        return shopper.get("/api/orders/" + order)
                .expect(200)
                .json()
                .path("state")
                .asString();
    }

    private JsonNode cart() {
        return shopper.get("/api/cart").expect(200).json();
    }
}
