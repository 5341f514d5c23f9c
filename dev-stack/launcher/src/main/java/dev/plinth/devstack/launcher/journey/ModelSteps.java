package dev.plinth.devstack.launcher.journey;

import dev.plinth.devstack.launcher.shop.Answer;
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
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What happens to 3D models on a journey. */
final class ModelSteps {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration PIPELINE = Duration.ofSeconds(120);
    private static final int GLB_MAGIC = 0x676c5446; // "glTF"

    private final String shop;
    private final Visitor shopper;
    private final Exhibit exhibit;
    private final List<DemoProduct> catalogue;

    ModelSteps(String shop, Visitor shopper, Exhibit exhibit, List<DemoProduct> catalogue) {
        this.shop = shop;
        this.shopper = shopper;
        this.exhibit = exhibit;
        this.catalogue = catalogue;
    }

    void fetchModel() {
        for (String kind : List.of("preview", "full")) {
            Answer file = shopper.get(exhibit.signedUrl(kind)).expect(200);
            boolean glb = ByteBuffer.wrap(file.unpacked()).getInt() == GLB_MAGIC;
            Unexpected.unless(glb, "%s is no GLB", kind);
        }
        String model = exhibit.model();
        JsonNode lean = shopper.get("/api/models/" + model + "/manifest", "Save-Data", "on")
                .expect(200)
                .json();
        Unexpected.unless(lean.path("quality").asString().equals("LOW"), "who saves data is given %s", lean);
    }

    void tamper() {
        String url = exhibit.signedUrl("full");
        int at = url.indexOf("/renditions/") + "/renditions/".length();
        char other = url.charAt(at) == '0' ? '1' : '0';
        shopper.get(url.substring(0, at) + other + url.substring(at + 1)).expect(403);
        shopper.get(url.replaceFirst("Signature=.", "Signature=%21")).expect(403);
        shopper.get(url.substring(0, url.indexOf('?'))).expect(403);
    }

    void newVersionAndBack() {
        var merchant = Merchant.loggedInAt(shop);
        String model = exhibit.model();
        int before = exhibit.publishedVersion();
        int next = merchant.upload(model, modelFile());
        Wait.until(
                "the new version is READY",
                PIPELINE,
                () -> merchant.version(model, next).path("state").asString(),
                "READY"::equals);
        merchant.lookAt(model, next);
        merchant.publish(model, next);
        Wait.until("the new version is seen", AT_ONCE, exhibit::publishedVersion, seen -> seen == next);
        merchant.publish(model, before);
        Wait.until("the old version is back", AT_ONCE, exhibit::publishedVersion, seen -> seen == before);
    }

    /** The same model as other tools export it. */
    void uploadZip() {
        var merchant = Merchant.loggedInAt(shop);
        String model = merchant.createModel("A model from a zip");
        int version = merchant.upload(model, "model.zip", ZippedModel.of(read(modelFile())));
        Wait.until(
                "the model from a zip is READY",
                PIPELINE,
                () -> merchant.version(model, version).path("state").asString(),
                "READY"::equals);
    }

    /** Quantised, with meshopt and WebP: what the shop itself hands out. Followed event by event. */
    void uploadCompressed() {
        var merchant = Merchant.loggedInAt(shop);
        byte[] compressed = shopper.get(exhibit.signedUrl("full")).expect(200).unpacked();
        String model = merchant.createModel("A compressed model");
        int version = merchant.upload(model, "compressed.glb", compressed);
        String events = merchant.follow(model, version);
        Unexpected.unless(events.contains("\"state\":\"READY\""), "the compressed model came to %s", events);
    }

    void deleteAndRestore() {
        var merchant = Merchant.loggedInAt(shop);
        String model = exhibit.model();
        merchant.delete(model);
        shopper.get("/api/models/" + model + "/manifest").expect(404);
        Wait.until("the product shows no model", SOON, this::shownModel, ""::equals);
        merchant.restore(model);
        exhibit.manifest();
        Wait.until("the product shows its model again", SOON, this::shownModel, model::equals);
    }

    private String shownModel() {
        return shopper.get("/api/products/" + exhibit.productId())
                .expect(200)
                .json()
                .path("model")
                .path("id")
                .asString("");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path modelFile() {
        String product = exhibit.productId();
        return catalogue.stream()
                .filter(each -> each.id().equals(product))
                .map(DemoProduct::model)
                .findFirst()
                .orElseThrow(() -> new Unexpected("no demo product is called " + product));
    }
}
