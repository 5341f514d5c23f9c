package dev.plinth.devstack.launcher.journey;

import dev.plinth.devstack.launcher.shop.Unexpected;
import dev.plinth.devstack.launcher.shop.Visitor;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The product that a journey is about, as the shop shows it to its shopper. */
final class Exhibit {

    private final Visitor shopper;

    private String productId = "";
    private JsonNode product = MissingNode.getInstance();
    private final List<String> skus = new ArrayList<>();
    private final List<Integer> stockBefore = new ArrayList<>();

    Exhibit(Visitor shopper) {
        this.shopper = shopper;
    }

    void search() {
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

    void openProduct() {
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

    JsonNode manifest() {
        return shopper.get("/api/models/" + model() + "/manifest").expect(200).json();
    }

    String signedUrl(String kind) {
        return manifest()
                .path("renditions")
                .valueStream()
                .filter(each -> each.path("kind").asString().equals(kind))
                .map(each -> each.path("url").asString())
                .findFirst()
                .orElseThrow(() -> new Unexpected("the manifest names no " + kind));
    }

    int publishedVersion() {
        return manifest().path("version").asInt();
    }

    List<Integer> available() {
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

    String productId() {
        return productId;
    }

    /** Of its first two variants. */
    List<String> skus() {
        return skus;
    }

    /** What was there of each when the product was opened. */
    List<Integer> stockBefore() {
        return stockBefore;
    }

    String model() {
        return product.path("model").path("id").asString();
    }
}
