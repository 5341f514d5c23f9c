package dev.plinth.devstack.launcher.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a merchant does through the public API: models in, versions out, products and stock. */
public record Merchant(Visitor visitor) {

    public static Merchant loggedInAt(String shop) {
        var visitor = new Visitor(shop);
        new LoginPages(visitor).logIn(Account.MERCHANT);
        return new Merchant(visitor);
    }

    /** The new model's id. */
    public String createModel(String name) {
        return visitor.post("/api/models", Map.of("name", name))
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    /** Starts a version with this file and uploads it; the pipeline does the rest in its own time. */
    public int upload(String model, Path glb) {
        return upload(model, glb.getFileName().toString(), read(glb));
    }

    /** The same for a file that is only in memory; says also that everything is sent. */
    public int upload(String model, String fileName, byte[] file) {
        JsonNode version = visitor.post(
                        "/api/models/" + model + "/versions",
                        Map.of("fileName", fileName, "bytes", file.length, "sha256", sha256(file)))
                .expect(201)
                .json();
        JsonNode upload = version.path("upload");
        var headers = new TreeMap<String, String>();
        upload.path("headers")
                .properties()
                .forEach(each -> headers.put(each.getKey(), each.getValue().asString()));
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("host") || name.equalsIgnoreCase("content-length"));
        visitor.upload(upload.path("url").asString(), headers, file).expect(200);
        int number = version.path("version").asInt();
        visitor.post(
                        "/api/models/" + model + "/versions/" + number + "/complete",
                        Map.of("bytes", file.length, "sha256", sha256(file)))
                .expect(202);
        return number;
    }

    /** Every event about a version, through to the last. */
    public String follow(String model, int version) {
        return visitor.get("/api/models/" + model + "/versions/" + version + "/events", "Accept", "text/event-stream")
                .expect(200)
                .text();
    }

    public JsonNode version(String model, int version) {
        return visitor.get("/api/models/" + model + "/versions/" + version)
                .expect(200)
                .json();
    }

    /** Looks at a version that nobody else can see yet, as a browser does: with the cookies that come with the leave. */
    public void lookAt(String model, int version) {
        Answer leave = visitor.post("/api/models/" + model + "/versions/" + version + "/preview-access", Map.of())
                .expect(200);
        String cookies = leave.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("CloudFront-"))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        String file = leave.json().path("renditions").get(0).path("url").asString();
        visitor.get(file, "Cookie", cookies).expect(200);
        visitor.get(file).expect(403);
    }

    /** Moves the model's pointer, forth or back. */
    public void publish(String model, int version) {
        String etag = visitor.get("/api/models/" + model).expect(200).header("ETag");
        visitor.put("/api/models/" + model + "/published", Map.of("version", version), "If-Match", etag)
                .expect(200);
    }

    public void delete(String model) {
        String etag = visitor.get("/api/models/" + model).expect(200).header("ETag");
        visitor.delete("/api/models/" + model, "If-Match", etag).expect(200);
    }

    public void restore(String model) {
        visitor.post("/api/models/" + model + "/restore", Map.of()).expect(200);
    }

    public boolean sells(String product) {
        return visitor.get("/api/products/" + product).status() == 200;
    }

    public void createProduct(String id, Object body) {
        visitor.put("/api/products/" + id, body, "If-None-Match", "*").expect(201);
    }

    /** Whoever enters the code gets the reward, as often as they like. */
    public void createPromotion(String code, Map<String, ?> reward) {
        visitor.post("/api/promotions", Map.of("code", code, "name", code, "reward", reward), "Idempotency-Key", code)
                .expect(201);
    }

    public void setStock(String sku, int onHand) {
        String etag = visitor.get("/api/stock/" + sku).expect(200).header("ETag");
        visitor.put("/api/stock/" + sku, Map.of("onHand", onHand), "If-Match", etag)
                .expect(200);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
