package dev.plinth.asset.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.catalog.FakeCatalog;
import dev.plinth.asset.cloudfront.TestKeys;
import dev.plinth.asset.gltf.Compression;
import dev.plinth.asset.gltf.GltfWriter;
import dev.plinth.asset.gltf.TestModels;
import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.devstack.test.Topics;
import dev.plinth.devstack.test.UseBackends;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From upload to manifest on real stores: the object event, the worker process, the pointer and its event. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plinth.media.url=http://media.example", "plinth.pipeline.memory=512MB"})
@AutoConfigureRestTestClient
@UseBackends(
        value = {Backend.DYNAMODB, Backend.SQS, Backend.SNS, Backend.S3, Backend.SECRETS, Backend.IDENTITY},
        topic = "asset-events")
class ModelIT {

    private final String merchant = TestIssuer.running().merchant().bearer();

    @Autowired
    private RestTestClient http;

    @Autowired
    private Topics topics;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        TestKeys.inSecretsManager(properties);
        FakeCatalog.isNeighbour(properties);
    }

    @Test
    void anUploadBecomesAPublishedManifest() {
        String model = create();
        byte[] glb = cube();

        upload(start(model, glb), glb);
        JsonNode ready = await(model, 1, "READY");
        assertThat(ready.path("renditions")
                        .valueStream()
                        .map(each -> each.path("kind").asString()))
                .contains("preview", "full", "poster");

        get("/api/models/" + model + "/manifest", "").expectStatus().isNotFound();
        assertOnlyTheTruthIsPublished(model);
        publish(model, 1).expectStatus().isOk();

        JsonNode manifest = body(
                get("/api/models/" + model + "/manifest", "").expectStatus().isOk());
        assertThat(manifest.path("version").asInt()).isEqualTo(1);
        assertThat(manifest.path("variants").valueStream().map(JsonNode::asString))
                .containsExactly("Oak", "Walnut");
        assertThat(manifest.path("posters").path("byVariant").size()).isEqualTo(2);
        assertThat(manifest.path("renditions").get(0).path("url").asString())
                .startsWith("http://media.example/renditions/")
                .contains("Signature=", "Key-Pair-Id=K1", "Expires=");
        assertThat(manifest.path("posters").path("default").asString()).startsWith("http://media.example/posters/");
        assertManifestSuitsTheDevice(model);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(topics.published("asset-events"))
                        .anySatisfy(event -> assertThat(event).contains("model.published", model)));
    }

    private void assertOnlyTheTruthIsPublished(String model) {
        FakeCatalog.running().isDown(true);
        publish(model, 1).expectStatus().isEqualTo(503);
        FakeCatalog.running().isDown(false);

        FakeCatalog.running().sells(model, "CUBE-ASH", "Ash");
        JsonNode refusal = body(publish(model, 1).expectStatus().isEqualTo(409));
        assertThat(refusal.path("code").asString()).isEqualTo("variants-missing");
        assertThat(refusal.path("skus").get(0).path("sku").asString()).isEqualTo("CUBE-ASH");

        FakeCatalog.running().sells(model, "CUBE-OAK", "Oak");
    }

    private void assertManifestSuitsTheDevice(String model) {
        String path = "/api/models/" + model + "/manifest";
        var full = http.get().uri(path).exchange();
        full.expectHeader().valueEquals("Cache-Control", "no-cache, private");
        var headers = full.expectBody().returnResult().getResponseHeaders();
        assertThat(headers.getVary()).contains("Save-Data", "ECT", "Sec-CH-Device-Memory", "Sec-CH-DPR");

        http.get()
                .uri(path)
                .header("If-None-Match", headers.getETag())
                .exchange()
                .expectStatus()
                .isNotModified();
        JsonNode slow = body(http.get()
                .uri(path)
                .header("If-None-Match", headers.getETag())
                .header("ECT", "2g")
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(slow.path("quality").asString()).isEqualTo("PREVIEW");
        assertThat(slow.path("renditions")
                        .valueStream()
                        .map(each -> each.path("kind").asString()))
                .containsExactly("preview");
        JsonNode explicit = body(http.get()
                .uri(path + "?quality=full")
                .header("ECT", "2g")
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(explicit.path("quality").asString()).isEqualTo("FULL");
        http.get().uri(path + "?quality=best").exchange().expectStatus().isBadRequest();
    }

    @Test
    void whatIsNoModelFailsWithACauseAndTheQueueGoesOn() {
        String model = create();
        byte[] nonsense = "this is no model".getBytes();

        upload(start(model, nonsense), nonsense);

        JsonNode failed = await(model, 1, "FAILED");
        assertThat(failed.path("failure").path("code").asString()).isNotBlank();
        assertThat(failed.path("failure").path("detail").asString()).doesNotContain("Exception");
        publish(model, 1).expectStatus().isEqualTo(409);

        byte[] glb = cube();
        upload(start(model, glb), glb);
        await(model, 2, "READY");
    }

    @Test
    void anotherFileThanAnnouncedIsRefusedByTheStore() {
        String model = create();
        JsonNode permit = start(model, cube());

        assertThat(put(permit, "something else".getBytes())).isEqualTo(403);
        assertThat(body(get("/api/models/" + model + "/versions/1", merchant))
                        .path("state")
                        .asString())
                .isEqualTo("AWAITING_UPLOAD");
    }

    @Test
    void onlyAMerchantMayChangeModels() {
        String shopper = TestIssuer.running().shopper().bearer();
        post("/api/models", Map.of("name", "Chair"), "").expectStatus().isUnauthorized();
        post("/api/models", Map.of("name", "Chair"), shopper).expectStatus().isForbidden();
        get("/api/models/" + create(), shopper).expectStatus().isForbidden();
    }

    @Test
    void badRequestsAreRefusedWithTheirFields() {
        post("/api/models", Map.of("name", " "), merchant).expectStatus().isBadRequest();
        String versions = "/api/models/" + create() + "/versions";
        post(versions, Map.of("fileName", "a.glb", "bytes", 0, "sha256", "a".repeat(64)), merchant)
                .expectStatus()
                .isBadRequest();
        post(versions, Map.of("fileName", "a.glb", "bytes", 104_857_601L, "sha256", "a".repeat(64)), merchant)
                .expectStatus()
                .isBadRequest();
        post(versions, Map.of("fileName", "a.glb", "bytes", 1, "sha256", "xyz"), merchant)
                .expectStatus()
                .isBadRequest();
        get("/api/models/not-an-id", merchant).expectStatus().isBadRequest();
        get("/api/models/" + UUID.randomUUID(), merchant).expectStatus().isNotFound();
    }

    @Test
    void publishingNeedsTheRevisionThatWasRead() {
        String path = "/api/models/" + create() + "/published";
        http.put()
                .uri(path)
                .header("Authorization", merchant)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"version\":1}")
                .exchange()
                .expectStatus()
                .isEqualTo(428);
    }

    /** When it fails on purpose, target/openapi.json is the new contracts/http/asset.json. */
    @Test
    void theApiIsServedAsItIsKept() throws IOException {
        byte[] served = http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        Files.write(Path.of("target/openapi.json"), served);
        String kept = new ClassPathResource("contracts/http/asset.json").getContentAsString(StandardCharsets.UTF_8);

        assertThat(JsonMapper.shared().readTree(served))
                .isEqualTo(JsonMapper.shared().readTree(kept));
    }

    private static byte[] cube() {
        return GltfWriter.write(TestModels.cubeWithVariants(), Compression.NONE);
    }

    private String create() {
        return body(post("/api/models", Map.of("name", "A cube"), merchant)
                        .expectStatus()
                        .isCreated())
                .path("id")
                .asString();
    }

    private JsonNode start(String model, byte[] file) {
        return body(post(
                                "/api/models/" + model + "/versions",
                                Map.of("fileName", "cube.glb", "bytes", file.length, "sha256", sha256(file)),
                                merchant)
                        .expectStatus()
                        .isCreated())
                .path("upload");
    }

    private void upload(JsonNode permit, byte[] file) {
        assertThat(put(permit, file)).isEqualTo(200);
    }

    private int put(JsonNode permit, byte[] file) {
        var request = HttpRequest.newBuilder(URI.create(permit.path("url").asString()))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file));
        permit.path("headers").properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("content-length"))
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asString()));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode await(String model, int version, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(
                        () -> body(get("/api/models/" + model + "/versions/" + version, merchant)),
                        seen -> seen.path("state").asString().equals(state));
    }

    private RestTestClient.ResponseSpec publish(String model, int version) {
        String etag = get("/api/models/" + model, merchant)
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();
        return http.put()
                .uri("/api/models/" + model + "/published")
                .header("Authorization", merchant)
                .header("If-Match", etag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("version", version))
                .exchange();
    }

    private RestTestClient.ResponseSpec get(String path, String token) {
        return http.get().uri(path).headers(all -> authorize(all, token)).exchange();
    }

    private RestTestClient.ResponseSpec post(String path, Object body, String token) {
        return http.post()
                .uri(path)
                .headers(all -> authorize(all, token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static void authorize(org.springframework.http.HttpHeaders headers, String token) {
        if (!token.isEmpty()) {
            headers.set("Authorization", token);
        }
    }

    private static JsonNode body(RestTestClient.ResponseSpec answer) {
        return JsonMapper.shared().readTree(answer.expectBody().returnResult().getResponseBody());
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
