package dev.plinth.devstack.launcher.journey;

import dev.plinth.devstack.launcher.shop.Account;
import dev.plinth.devstack.launcher.shop.Answer;
import dev.plinth.devstack.launcher.shop.LoginPages;
import dev.plinth.devstack.launcher.shop.Merchant;
import dev.plinth.devstack.launcher.shop.Unexpected;
import dev.plinth.devstack.launcher.shop.Visitor;
import dev.plinth.devstack.launcher.shop.Wait;
import dev.plinth.devstack.models.DemoProduct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The whole way of a shopper through the shop's public door; each step is a method and throws where the shop fails. */
public final class Journey {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration PIPELINE = Duration.ofSeconds(120);
    private static final int GLB_MAGIC = 0x676c5446; // "glTF"

    private final Visitor shopper;
    private final Account account = Account.fresh();
    private final String shop;
    private final Provider provider;
    private final List<DemoProduct> catalogue;

    private String productId = "";
    private JsonNode product = MissingNode.getInstance();
    private final List<String> skus = new ArrayList<>();
    private final List<Integer> stockBefore = new ArrayList<>();
    private String orderId = "";

    /**
     * @param provider the payment provider's own view, to see that its webhook arrived
     * @param catalogue what was put up for sale, with the models that a merchant has at hand
     */
    public Journey(String shop, Provider provider, List<DemoProduct> catalogue) {
        this.shop = shop;
        this.shopper = new Visitor(shop);
        this.provider = provider;
        this.catalogue = List.copyOf(catalogue);
    }

    /** In the order in which they must be taken. */
    public List<Step> steps() {
        return List.of(
                new Step("sign up", this::signUp),
                new Step("search with a word and a facet", this::search),
                new Step("open the product", this::openProduct),
                new Step("fetch preview and full model through the signed edge", this::fetchModel),
                new Step("a tampered URL gets 403", this::tamper),
                new Step("add two variants to a guest cart", this::fillGuestCart),
                new Step("log in, and the cart follows", this::logIn),
                new Step("ask for a quote and place the order at it", this::placeOrder),
                new Step("pay, and the webhook arrives", this::pay),
                new Step("the order is paid, stock is down, the cart is empty", this::seeItDone),
                new Step(
                        "the merchant looks at a new model version, publishes it and rolls back",
                        this::newVersionAndBack),
                new Step("a model comes as a zip, too", this::uploadZip),
                new Step("a model comes compressed, too", this::uploadCompressed),
                new Step("a deleted model is out of the shop, and back when it is restored", this::deleteAndRestore),
                new Step("a declined card leaves no order paid and gives the stock back", this::declinedCard));
    }

    private void signUp() {
        new LoginPages(new Visitor(shop)).signUp(account);
    }

    private void search() {
        JsonNode all = shopper.get("/api/search?q=chair").expect(200).json();
        JsonNode colors = all.path("facets").path("color");
        Unexpected.unless(!colors.isEmpty(), "the search for chair offers no colours: %s", all);
        String color = colors.get(0).path("value").asString();
        JsonNode narrowed =
                shopper.get("/api/search?q=chair&color=" + color).expect(200).json();
        Unexpected.unless(!narrowed.path("items").isEmpty(), "no chair in %s", color);
        for (JsonNode item : narrowed.path("items")) {
            Unexpected.unless(
                    item.path("colors")
                            .valueStream()
                            .anyMatch(each -> each.asString().equals(color)),
                    "the facet %s let %s through",
                    color,
                    item);
        }
        productId = narrowed.path("items").get(0).path("productId").asString();
    }

    private void openProduct() {
        product = shopper.get("/api/products/" + productId).expect(200).json();
        JsonNode variants = product.path("variants");
        Unexpected.unless(variants.size() >= 2, "%s has fewer than two variants", productId);
        skus.clear();
        for (int i = 0; i < 2; i++) {
            skus.add(variants.get(i).path("sku").asString());
        }
        stockBefore.clear();
        stockBefore.addAll(available());
        shopper.get(variants.get(0).path("posterUrl").asString()).expect(200);
    }

    private void fetchModel() {
        for (String kind : List.of("preview", "full")) {
            Answer file = shopper.get(signedUrl(kind)).expect(200);
            boolean glb = ByteBuffer.wrap(file.unpacked()).getInt() == GLB_MAGIC;
            Unexpected.unless(glb, "%s is no GLB", kind);
        }
        String model = product.path("model").path("id").asString();
        JsonNode lean = shopper.get("/api/models/" + model + "/manifest", "Save-Data", "on")
                .expect(200)
                .json();
        Unexpected.unless(lean.path("quality").asString().equals("LOW"), "who saves data is given %s", lean);
    }

    private void tamper() {
        String url = signedUrl("full");
        int at = url.indexOf("/renditions/") + "/renditions/".length();
        char other = url.charAt(at) == '0' ? '1' : '0';
        shopper.get(url.substring(0, at) + other + url.substring(at + 1)).expect(403);
        shopper.get(url.replaceFirst("Signature=.", "Signature=%21")).expect(403);
        shopper.get(url.substring(0, url.indexOf('?'))).expect(403);
    }

    private void fillGuestCart() {
        shopper.put("/api/cart/lines/" + skus.get(0), Map.of("quantity", 1)).expect(200);
        JsonNode cart = shopper.put("/api/cart/lines/" + skus.get(1), Map.of("quantity", 2))
                .expect(200)
                .json();
        Unexpected.unless(cart.path("lines").size() == 2 && cart.path("priced").asBoolean(), "the cart is %s", cart);
    }

    private void logIn() {
        new LoginPages(shopper).logIn(account);
        shopper.post("/api/cart/merge", Map.of()).expect(200);
        JsonNode cart = cart();
        Unexpected.unless(cart.path("itemCount").asInt() == 3, "after logging in the cart is %s", cart);
    }

    private void placeOrder() {
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

    private void pay() {
        payWith("4242424242424242", "pay-" + orderId).expect(200);
        Wait.until("the provider's webhook is delivered", SOON, () -> provider.undelivered(orderId), none -> none == 0);
    }

    private void seeItDone() {
        Wait.until("the order is PAID", SOON, () -> orderState(orderId), "PAID"::equals);
        Wait.until(
                "the cart is empty",
                SOON,
                this::cart,
                cart -> cart.path("lines").isEmpty());
        var expected = List.of(stockBefore.get(0) - 1, stockBefore.get(1) - 2);
        Wait.until("stock went down to " + expected, SOON, this::available, expected::equals);
    }

    private void newVersionAndBack() {
        var merchant = Merchant.loggedInAt(shop);
        String model = product.path("model").path("id").asString();
        int before = publishedVersion(model);
        int next = merchant.upload(model, fileOf(productId));
        Wait.until(
                "the new version is READY",
                PIPELINE,
                () -> merchant.version(model, next).path("state").asString(),
                "READY"::equals);
        merchant.lookAt(model, next);
        merchant.publish(model, next);
        Wait.until("the new version is seen", AT_ONCE, () -> publishedVersion(model), seen -> seen == next);
        merchant.publish(model, before);
        Wait.until("the old version is back", AT_ONCE, () -> publishedVersion(model), seen -> seen == before);
    }

    /** The same model as other tools export it. */
    private void uploadZip() {
        var merchant = Merchant.loggedInAt(shop);
        String model = merchant.createModel("A model from a zip");
        int version = merchant.upload(model, "model.zip", ZippedModel.of(read(fileOf(productId))));
        Wait.until(
                "the model from a zip is READY",
                PIPELINE,
                () -> merchant.version(model, version).path("state").asString(),
                "READY"::equals);
    }

    /** Quantised, with meshopt and WebP: what the shop itself hands out. Followed event by event. */
    private void uploadCompressed() {
        var merchant = Merchant.loggedInAt(shop);
        byte[] compressed = shopper.get(signedUrl("full")).expect(200).unpacked();
        String model = merchant.createModel("A compressed model");
        int version = merchant.upload(model, "compressed.glb", compressed);
        String events = merchant.follow(model, version);
        Unexpected.unless(events.contains("\"state\":\"READY\""), "the compressed model came to %s", events);
    }

    private void deleteAndRestore() {
        var merchant = Merchant.loggedInAt(shop);
        String model = product.path("model").path("id").asString();
        merchant.delete(model);
        shopper.get("/api/models/" + model + "/manifest").expect(404);
        Wait.until("the product shows no model", SOON, this::shownModel, ""::equals);
        merchant.restore(model);
        manifest(model);
        Wait.until("the product shows its model again", SOON, this::shownModel, model::equals);
    }

    private String shownModel() {
        return shopper.get("/api/products/" + productId)
                .expect(200)
                .json()
                .path("model")
                .path("id")
                .asString("");
    }

    private void declinedCard() {
        var before = available();
        shopper.put("/api/cart/lines/" + skus.get(0), Map.of("quantity", 1)).expect(200);
        String declined =
                order("declined-" + account.email(), quote()).path("id").asString();
        orderId = declined;
        Answer refusal = payWith("4000000000000002", "pay-" + declined).expect(402);
        Unexpected.unless(refusal.json().path("code").asString().equals("card-declined"), "not so: %s", refusal.text());
        Wait.until("the order is CANCELLED", SOON, () -> orderState(declined), "CANCELLED"::equals);
        Wait.until("the stock is back at " + before, SOON, this::available, before::equals);
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

    private List<Integer> available() {
        JsonNode offers = shopper.get("/api/offers?sku=" + String.join("&sku=", skus))
                .expect(200)
                .json()
                .path("offers");
        return skus.stream()
                .map(sku -> offers.valueStream()
                        .filter(offer -> offer.path("sku").asString().equals(sku))
                        .map(offer -> offer.path("available").asInt())
                        .findFirst()
                        .orElseThrow(() -> new Unexpected("no offer for " + sku)))
                .toList();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path fileOf(String product) {
        return catalogue.stream()
                .filter(each -> each.id().equals(product))
                .map(DemoProduct::model)
                .findFirst()
                .orElseThrow(() -> new Unexpected("no demo product is called " + product));
    }

    private int publishedVersion(String model) {
        return manifest(model).path("version").asInt();
    }

    private JsonNode manifest(String model) {
        return shopper.get("/api/models/" + model + "/manifest").expect(200).json();
    }

    private String signedUrl(String kind) {
        return manifest(product.path("model").path("id").asString())
                .path("renditions")
                .valueStream()
                .filter(each -> each.path("kind").asString().equals(kind))
                .map(each -> each.path("url").asString())
                .findFirst()
                .orElseThrow(() -> new Unexpected("the manifest names no " + kind));
    }
}
