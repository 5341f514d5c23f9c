package dev.plinth.devstack.launcher;

import dev.plinth.devstack.launcher.shop.Merchant;
import dev.plinth.devstack.launcher.shop.Wait;
import dev.plinth.devstack.models.DemoProduct;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the demo catalogue up for sale, as any merchant would: through the public API and the real pipeline. */
final class Seeder {

    private static final Duration PIPELINE = Duration.ofMinutes(5);

    private final String shop;
    private final Progress progress;

    Seeder(String shop, Progress progress) {
        this.shop = shop;
        this.progress = progress;
    }

    /** Does only what is not there yet, so that an interrupted seed goes on where it stopped. */
    void seed(List<DemoProduct> catalogue) {
        var merchant = Merchant.loggedInAt(shop);
        List<DemoProduct> missing = catalogue.stream()
                .filter(product -> !merchant.sells(product.id()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        progress.line("Seeding %d products; each model goes through the pipeline", missing.size());
        var uploads = new LinkedHashMap<DemoProduct, String>();
        missing.forEach(product -> uploads.put(product, upload(merchant, product)));
        int done = 0;
        for (Map.Entry<DemoProduct, String> upload : uploads.entrySet()) {
            boolean sold = putUpForSale(merchant, upload.getKey(), upload.getValue());
            progress.line(
                    "%2d/%d %s%s", ++done, missing.size(), upload.getKey().id(), sold ? "" : ": its model was refused");
        }
    }

    private static String upload(Merchant merchant, DemoProduct product) {
        String model = merchant.createModel(product.body().path("name").asString());
        merchant.upload(model, product.model());
        return model;
    }

    private boolean putUpForSale(Merchant merchant, DemoProduct product, String model) {
        JsonNode version = Wait.until(
                "the pipeline finishes " + product.id(),
                PIPELINE,
                () -> merchant.version(model, 1),
                seen -> !seen.path("state").asString().matches("AWAITING_UPLOAD|PROCESSING"));
        if (!version.path("state").asString().equals("READY")) {
            progress.line("%s: %s", product.model().getFileName(), version.path("failure"));
            return false;
        }
        merchant.publish(model, 1);
        ObjectNode body = product.body().deepCopy();
        merchant.createProduct(product.id(), body.put("modelId", model));
        product.stock().forEach(merchant::setStock);
        return true;
    }
}
