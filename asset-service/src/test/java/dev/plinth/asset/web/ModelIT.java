package dev.plinth.asset.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.plinth.asset.catalog.FakeCatalog;
import dev.plinth.asset.cloudfront.TestKeys;
import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Retentions;
import dev.plinth.asset.domain.Upload;
import dev.plinth.asset.gltf.Compression;
import dev.plinth.asset.gltf.GltfWriter;
import dev.plinth.asset.gltf.TestDraco;
import dev.plinth.asset.gltf.TestModels;
import dev.plinth.devstack.test.ApiDocument;
import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.Backends;
import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.devstack.test.Topics;
import dev.plinth.devstack.test.UseBackends;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From upload to manifest on real stores: the object event, the worker process, the pointer and its event. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plinth.media.url=http://media.example",
            "plinth.pipeline.memory=512MB",
            "plinth.media.largest-upload=200MB",
            "plinth.pipeline.light.bytes=16MB",
            "plinth.work.look-every=1s"
        })
@AutoConfigureRestTestClient
@UseBackends(
        value = {
            Backend.DYNAMODB,
            Backend.SQS,
            Backend.SNS,
            Backend.S3,
            Backend.SECRETS,
            Backend.BATCH,
            Backend.IDENTITY
        },
        topic = "asset-events")
class ModelIT {

    private static final String SHA = "a".repeat(64);
    private static final int PART = (int) Upload.PART;

    private final String merchant = TestIssuer.running().merchant().bearer();

    @Autowired
    private RestTestClient http;

    @Autowired
    private Models models;

    @Autowired
    private Retentions retentions;

    @Autowired
    private Topics topics;

    @Autowired
    private ConfigurableEnvironment environment;

    @LocalServerPort
    private int port;

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

        assertTheMerchantSeesBoth(model);
        get("/api/models/" + model + "/manifest", "").expectStatus().isNotFound();
        assertTheMerchantSeesItBefore(model);
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
        assertEachPosterHasASmallerOneBesideIt(manifest);
        assertManifestSuitsTheDevice(model);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(topics.published("asset-events"))
                        .anySatisfy(event -> assertThat(event).contains("model.published", model)));
    }

    private void assertTheMerchantSeesItBefore(String model) {
        String path = "/api/models/" + model + "/versions/1/preview-access";
        post(path, Map.of(), TestIssuer.running().shopper().bearer())
                .expectStatus()
                .isForbidden();
        post(path.replace("/1/", "/2/"), Map.of(), merchant).expectStatus().isNotFound();

        var leave = post(path, Map.of(), merchant).expectStatus().isOk();
        var answer = leave.expectBody().returnResult();
        String folder = "/renditions/" + model + "/1/";
        assertThat(answer.getResponseHeaders().get("Set-Cookie"))
                .hasSize(3)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("CloudFront-")
                        .contains("Path=" + folder + ";", "Secure", "HttpOnly", "SameSite=Strict", "Max-Age="));
        assertThat(JsonMapper.shared()
                        .readTree(answer.getResponseBody())
                        .path("renditions")
                        .valueStream()
                        .map(each -> each.path("url").asString()))
                .allSatisfy(url -> assertThat(url)
                        .startsWith("http://media.example" + folder)
                        .doesNotContain("?"));
    }

    private void assertTheMerchantSeesBoth(String model) {
        String path = "/api/models/" + model + "/versions/1/fidelity";
        get(path, "").expectStatus().isUnauthorized();
        assertThat(body(get(path, merchant).expectStatus().isOk()).path("items").valueStream())
                .hasSize(3)
                .allSatisfy(each -> {
                    assertThat(each.path("ssim").asDouble())
                            .isGreaterThan(each.path("leastSsim").asDouble());
                    assertThat(each.path("picture").asString()).contains("/renditions/", ".webp", "Signature=");
                });
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

    private void assertEachPosterHasASmallerOneBesideIt(JsonNode manifest) {
        var urls = manifest.path("posterSet")
                .valueStream()
                .map(each -> each.path("url").asString())
                .toList();
        assertThat(urls).hasSize(6);
        manifest.path("posters")
                .path("byVariant")
                .forEach(large -> assertThat(urls)
                        .contains(large.asString(), large.asString().replace(".webp", "-400.webp")));
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
        assertThat(failed.path("failure").path("compared").asBoolean()).isFalse();
        assertThat(failed.path("failure").path("detail").asString()).doesNotContain("Exception");
        publish(model, 1).expectStatus().isEqualTo(409);

        byte[] glb = cube();
        upload(start(model, glb), glb);
        await(model, 2, "READY");
    }

    @Test
    void aBombFailsAtItsFirstBeginning() {
        String model = create();
        byte[] bomb = TestDraco.bomb();

        upload(start(model, bomb), bomb);

        JsonNode failed = await(model, 1, "FAILED");
        assertThat(failed.path("failure").path("code").asString()).isEqualTo("too-heavy");
        assertThat(failed.path("work").path("attempts").asInt()).isEqualTo(1);
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
    void badRequestsAreRefusedWithTheirFields() {
        post("/api/models", Map.of("name", " "), merchant).expectStatus().isBadRequest();
        String versions = "/api/models/" + create() + "/versions";
        post(versions, Map.of("fileName", "a.glb", "bytes", 0, "sha256", "a".repeat(64)), merchant)
                .expectStatus()
                .isBadRequest();
        refusesField(versions, Map.of("fileName", "a.glb", "bytes", 104_857_601L, "sha256", SHA), "/parts");
        var seven = Collections.nCopies(7, SHA);
        post(
                        versions,
                        Map.of(
                                "fileName",
                                "a.glb",
                                "bytes",
                                104_857_601L,
                                "sha256",
                                Upload.digestOf(seven),
                                "parts",
                                seven),
                        merchant)
                .expectStatus()
                .isCreated();
        refusesField(
                versions,
                Map.of("fileName", "a.glb", "bytes", 17L << 20, "sha256", SHA, "parts", List.of(SHA, SHA)),
                "/sha256");
        refusesField(
                versions,
                Map.of("fileName", "a.glb", "bytes", 17L << 20, "sha256", SHA, "parts", Arrays.asList(SHA, null)),
                "/parts");
        refusesField(versions, Map.of("fileName", "a.glb", "bytes", Long.MAX_VALUE, "sha256", SHA), "/parts")
                .contains("549755813888 entries");
        refusesField(versions, Map.of("fileName", "a.svg", "bytes", 1, "sha256", SHA), "/fileName");
        var parts = Collections.nCopies(13, SHA);
        refusesField(
                versions,
                Map.of("fileName", "a.glb", "bytes", 201L << 20, "sha256", Upload.digestOf(parts), "parts", parts),
                "/bytes");
        post(versions, Map.of("fileName", "a.glb", "bytes", 1, "sha256", "xyz"), merchant)
                .expectStatus()
                .isBadRequest();
        get("/api/models/not-an-id", merchant).expectStatus().isBadRequest();
        get("/api/models/" + UUID.randomUUID(), merchant).expectStatus().isNotFound();
    }

    @Test
    void aLargeUploadComesInPartsGoesOnWhereItStoppedAndIsPreparedByBatch() {
        Backends.image("asset-service", ServiceCommand.ofImage(environment));
        String model = create();
        byte[] file = padded(cube(), 2 * PART + 1000);
        List<String> parts = IntStream.range(0, 3)
                .mapToObj(part -> sha256(file, part * PART, endOf(part, file)))
                .toList();
        String sha256 = Upload.digestOf(parts);
        JsonNode upload = body(post(
                                "/api/models/" + model + "/versions",
                                Map.of("fileName", "cube.glb", "bytes", file.length, "sha256", sha256, "parts", parts),
                                merchant)
                        .expectStatus()
                        .isCreated())
                .path("upload");
        assertThat(put(upload.path("parts").get(2), file, 0, 1000)).isGreaterThanOrEqualTo(400);
        for (int part = 1; part < 3; part++) {
            assertThat(put(upload.path("parts").get(part), file, part * PART, endOf(part, file)))
                    .isEqualTo(200);
        }
        assertThatIOException().isThrownBy(() -> breakOff(upload.path("parts").get(0), file));

        JsonNode missing =
                body(complete(model, file.length, sha256).expectStatus().isEqualTo(409));
        assertThat(missing.path("code").asString()).isEqualTo("upload-incomplete");
        assertThat(missing.path("missingParts").toString()).isEqualTo("[1]");

        JsonNode rest = body(get("/api/models/" + model + "/versions/1/upload", merchant));
        assertThat(rest.path("parts")
                        .valueStream()
                        .map(part -> part.path("arrived").asBoolean()))
                .containsExactly(false, true, true);
        assertThat(put(rest.path("parts").get(0), file, 0, PART)).isEqualTo(200);

        complete(model, file.length, sha256).expectStatus().isAccepted();
        complete(model, file.length, sha256).expectStatus().isAccepted();
        JsonNode ready = await(model, 1, "READY");
        assertThat(ready.path("work").path("batchJob").asString()).isNotBlank();
        assertThat(ready.path("renditions").isEmpty()).isFalse();
        get("/api/models/" + model + "/versions/1/upload", merchant)
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void whatIsCompletedMustBeWhatWasAnnounced() {
        byte[] glb = cube();
        JsonNode created = body(post(
                        "/api/models",
                        Map.of(
                                "name",
                                "A cube",
                                "upload",
                                Map.of("fileName", "cube.glb", "bytes", glb.length, "sha256", sha256(glb))),
                        merchant)
                .expectStatus()
                .isCreated());
        String model = created.path("id").asString();

        complete(model, glb.length, sha256(glb)).expectStatus().isEqualTo(409);
        upload(created.path("first").path("upload"), glb);
        complete(model, glb.length + 1, sha256(glb)).expectStatus().isEqualTo(422);
        complete(model, glb.length, SHA).expectStatus().isEqualTo(422);
        complete(model, glb.length, sha256(glb)).expectStatus().isAccepted();
        await(model, 1, "READY");
        complete(model, glb.length, sha256(glb)).expectStatus().isAccepted();
        complete(create(), glb.length, sha256(glb)).expectStatus().isNotFound();
    }

    @Test
    void aListenerHearsOfEachStepUntilTheEnd() throws IOException, InterruptedException {
        String model = create();
        byte[] glb = cube();
        JsonNode permit = start(model, glb);
        try (var client = HttpClient.newHttpClient()) {
            var events = client.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://localhost:" + port + "/api/models/" + model + "/versions/1/events"))
                            .header("Authorization", merchant)
                            .build(),
                    BodyHandlers.ofLines());
            upload(permit, glb);
            List<String> lines = events.body().toList();

            assertThat(events.headers().firstValue("Content-Type")).hasValue("text/event-stream");
            assertThat(lines)
                    .anySatisfy(line -> assertThat(line).startsWith("data:").contains("AWAITING_UPLOAD"));
            assertThat(lines.stream()
                            .filter(line -> line.startsWith("data:"))
                            .toList()
                            .getLast())
                    .contains("\"READY\"");
            assertWhoHasHeardTheEndIsSentAway(client, model, lines);
        }
    }

    /** A browser comes back whenever a stream ends, unless it is told that there is nothing to come back for. */
    private void assertWhoHasHeardTheEndIsSentAway(HttpClient client, String model, List<String> lines)
            throws IOException, InterruptedException {
        String last = lines.stream()
                .filter(line -> line.startsWith("id:"))
                .toList()
                .getLast()
                .substring("id:".length());
        var again = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/models/" + model + "/versions/1/events"))
                .header("Authorization", merchant)
                .header("Last-Event-ID", last)
                .build();
        assertThat(client.send(again, BodyHandlers.discarding()).statusCode()).isEqualTo(204);
    }

    @Test
    void modelsAndVersionsAreListedPageByPage() {
        String older = create();
        String newer = create();
        start(older, cube());
        start(older, cube());

        JsonNode page = body(get("/api/models?pageSize=1", merchant));
        assertThat(page.path("items").get(0).path("id").asString()).isEqualTo(newer);
        JsonNode next =
                body(get("/api/models?pageSize=1&cursor=" + page.path("next").asString(), merchant));
        assertThat(next.path("items").get(0).path("id").asString()).isEqualTo(older);

        JsonNode versions = body(get("/api/models/" + older + "/versions?pageSize=1", merchant));
        assertThat(versions.path("items").get(0).path("version").asInt()).isEqualTo(2);
        JsonNode last = body(get(
                "/api/models/" + older + "/versions?pageSize=1&cursor="
                        + versions.path("next").asString(),
                merchant));
        assertThat(last.path("items").get(0).path("version").asInt()).isEqualTo(1);
        assertThat(last.path("next").isNull()).isTrue();
        get("/api/models?cursor=abc", merchant).expectStatus().isBadRequest();
    }

    @Test
    void aDeletedModelIsOutOfTheShopUntilItIsRestored() {
        String model = create();
        byte[] glb = cube();
        upload(start(model, glb), glb);
        await(model, 1, "READY");
        publish(model, 1).expectStatus().isOk();

        delete(model, "").expectStatus().isEqualTo(428);
        delete(model, "\"1\"").expectStatus().isEqualTo(412);
        delete(model, etag(model)).expectStatus().isOk();

        get("/api/models/" + model + "/manifest", "").expectStatus().isNotFound();
        assertThat(body(get("/api/models?deleted=true", merchant)).toString()).contains(model);
        assertThat(body(get("/api/models", merchant)).toString()).doesNotContain(model);
        assertThat(body(get("/api/models/" + model, merchant)).path("deletedAt").isNull())
                .isFalse();
        post("/api/models/" + model + "/versions", Map.of("fileName", "cube.glb", "bytes", 1, "sha256", SHA), merchant)
                .expectStatus()
                .isNotFound();

        restore(model, "").expectStatus().isOk();
        get("/api/models/" + model + "/manifest", "").expectStatus().isOk();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(topics.published("asset-events"))
                        .anySatisfy(event -> assertThat(event).contains("model.deleted", model)));
    }

    @Test
    void theVersionsOfADeletedModelAreNobodysUntilItIsBack() {
        String model = create();
        start(model, cube());
        start(model, cube());
        ends(model, 2, ready(model, 2));
        delete(model, etag(model)).expectStatus().isOk();

        String versions = "/api/models/" + model + "/versions";
        for (String path : List.of("", "/1", "/1/upload", "/1/events", "/2/fidelity", "/2/retention")) {
            get(versions + path, merchant).expectStatus().isNotFound();
        }
        complete(model, cube().length, sha256(cube())).expectStatus().isNotFound();
        post(versions + "/2/preview-access", Map.of(), merchant).expectStatus().isNotFound();

        restore(model, "").expectStatus().isOk();
        assertThat(body(get(versions + "/1", merchant)).path("state").asString())
                .isEqualTo("AWAITING_UPLOAD");
        get(versions + "/1/upload", merchant).expectStatus().isOk();
        complete(model, cube().length, sha256(cube())).expectStatus().isEqualTo(409);
        post(versions + "/2/preview-access", Map.of(), merchant).expectStatus().isOk();
    }

    @Test
    void whatNoLongerShowsEverythingThatIsForSaleComesBackUnpublishedOrNotAtAll() {
        String model = create();
        start(model, cube());
        ends(model, 1, ready(model, 1));
        publish(model, 1).expectStatus().isOk();
        delete(model, etag(model)).expectStatus().isOk();
        FakeCatalog.running().sells(model, "CUBE-ASH", "Ash");

        JsonNode refusal = body(restore(model, "").expectStatus().isEqualTo(409));
        assertThat(refusal.path("code").asString()).isEqualTo("variants-missing");
        assertThat(refusal.path("detail").asString()).contains("published=false");
        assertThat(refusal.path("skus").get(0).path("sku").asString()).isEqualTo("CUBE-ASH");
        get("/api/models/" + model + "/manifest", "").expectStatus().isNotFound();

        JsonNode restored =
                body(restore(model, "?published=false").expectStatus().isOk());
        assertThat(restored.path("published").isNull()).isTrue();
        assertThat(restored.path("deletedAt").isNull()).isTrue();
        get("/api/models/" + model + "/manifest", "").expectStatus().isNotFound();
    }

    @Test
    void aHeadIsAnsweredLikeItsGet() {
        String model = create();
        start(model, cube());
        ends(model, 1, ready(model, 1));
        String path = "/api/models/" + model + "/manifest";
        http.head().uri(path).exchange().expectStatus().isNotFound();
        publish(model, 1).expectStatus().isOk();

        var read = get(path, "").expectStatus().isOk().expectBody().returnResult();
        http.head()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", String.valueOf(read.getResponseHeaders().getETag()));
        http.head().uri("/api/models/" + model).exchange().expectStatus().isUnauthorized();
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

    /** A draft is a merchant's; so is every route that is not named here, also one that is still to come. */
    @Test
    void anybodyMayReadThePublishedManifestAndNothingElse() {
        var open = new ApiDocument.Operation("GET", "/api/models/{id}/manifest");
        String shopper = TestIssuer.running().shopper().bearer();
        String draft = create();
        var routes = ApiDocument.of("asset", port).operations().stream()
                .filter(each -> !each.equals(open))
                .toList();

        assertThat(routes).hasSizeGreaterThan(10).allSatisfy(route -> {
            var method = HttpMethod.valueOf(route.method());
            String path = route.path().replace("{id}", draft).replace("{number}", "1");
            http.method(method).uri(path).exchange().expectStatus().isUnauthorized();
            http.method(method)
                    .uri(path)
                    .header("Authorization", shopper)
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        });
        http.get()
                .uri(open.path().replace("{id}", draft))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void theApiIsServedAsItIsKept() {
        var document = ApiDocument.of("asset", port);

        assertThat(document.served()).isEqualTo(document.kept());
    }

    @Test
    void whatWasRefusedForItsLooksIsShownBesideTheUpload() {
        String model = create();
        start(model, cube());
        var view = new Manifest.View("front-right", Optional.empty(), 0.91, 27.4);
        String picture = "renditions/" + model + "/1/pair.webp";
        var pair = new Manifest.Fidelity("low", 0.92, 27.6, 0.93, List.of(view), picture);
        ends(model, 1, new Progress.Failed("below-fidelity", "Too unlike", Optional.of(pair)));

        JsonNode failure =
                body(get("/api/models/" + model + "/versions/1", merchant)).path("failure");
        assertThat(failure.path("compared").asBoolean()).isTrue();
        JsonNode items = body(get("/api/models/" + model + "/versions/1/fidelity", merchant))
                .path("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("psnr").asDouble()).isEqualTo(27.6);
        assertThat(items.get(0).path("picture").asString())
                .startsWith("http://media.example/" + picture)
                .contains("Signature=");
    }

    @Test
    void thePicturesOfAnExpiredVersionAreNotShown() {
        String model = create();
        start(model, cube());
        ends(model, 1, ready(model, 1));
        String path = "/api/models/" + model + "/versions/1/fidelity";
        get(path, merchant).expectStatus().isOk();

        assertThat(retentions.expire(ModelId.of(model), 1)).isTrue();

        JsonNode refusal = body(get(path, merchant).expectStatus().isEqualTo(409));
        assertThat(refusal.path("code").asString()).isEqualTo("version-expired");
    }

    @Test
    void whatIsRolledBackIsSeenByTheNextWhoReads() {
        String model = create();
        start(model, cube());
        start(model, cube());
        ends(model, 1, ready(model, 1));
        ends(model, 2, ready(model, 2));
        publish(model, 1).expectStatus().isOk();
        publish(model, 2).expectStatus().isOk();
        String path = "/api/models/" + model + "/manifest";
        String held = get(path, "")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();

        publish(model, 1).expectStatus().isOk();

        JsonNode seen = body(http.get()
                .uri(path)
                .header("If-None-Match", held)
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(seen.path("version").asInt()).isEqualTo(1);
        assertThat(seen.path("renditions").get(0).path("url").asString()).contains("/" + model + "/1/");
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(topics.published("asset-events"))
                        .anySatisfy(event -> assertThat(event).contains("model.rolled-back", model)));
    }

    private static Progress ready(String model, int version) {
        String folder = model + "/" + version + "/";
        return new Progress.Ready(new Manifest(
                List.of(),
                new Manifest.Bounds(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0)),
                List.of(
                        rendition("poster", "posters/" + folder + "a.webp", 800),
                        rendition("preview", "renditions/" + folder + "p.glb", 0),
                        rendition("full", "renditions/" + folder + "a.glb", 0)),
                List.of(),
                List.of(),
                List.of()));
    }

    private static Manifest.Rendition rendition(String kind, String key, int width) {
        return new Manifest.Rendition(
                kind, Optional.empty(), key, 1, 1, "application/octet-stream", width, Optional.empty());
    }

    private void ends(String model, int version, Progress end) {
        ModelVersion begun = models.version(ModelId.of(model), version).orElseThrow();
        assertThat(models.progress(begun.ended(end, Instant.now()), 0)).isTrue();
    }

    private AbstractStringAssert<?> refusesField(String path, Object request, String pointer) {
        JsonNode problem = body(post(path, request, merchant).expectStatus().isBadRequest());
        assertThat(problem.path("code").asString()).isEqualTo("invalid-request");
        assertThat(problem.path("errors").get(0).path("pointer").asString()).startsWith(pointer);
        return assertThat(problem.path("errors").get(0).path("detail").asString());
    }

    private RestTestClient.ResponseSpec complete(String model, long bytes, String sha256) {
        return post(
                "/api/models/" + model + "/versions/1/complete", Map.of("bytes", bytes, "sha256", sha256), merchant);
    }

    /** A GLB with so much behind its chunks, which glTF allows, that it has {@code bytes}. */
    private static byte[] padded(byte[] glb, int bytes) {
        return Arrays.copyOf(glb, bytes);
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
        return put(permit, file, 0, file.length);
    }

    private int put(JsonNode permit, byte[] file, int from, int to) {
        try {
            return put(permit, BodyPublishers.ofByteArray(file, from, to - from));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sender dies in the middle of a part. */
    private void breakOff(JsonNode permit, byte[] file) throws IOException, InterruptedException {
        var half = new SequenceInputStream(new ByteArrayInputStream(file, 0, PART / 2), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the connection is gone");
            }
        });
        put(permit, BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> half), PART));
    }

    private int put(JsonNode permit, BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(permit.path("url").asString()))
                .PUT(body);
        permit.path("headers").properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("content-length"))
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asString()));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private static int endOf(int part, byte[] file) {
        return Math.min((part + 1) * PART, file.length);
    }

    private JsonNode await(String model, int version, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(240))
                .until(
                        () -> body(get("/api/models/" + model + "/versions/" + version, merchant)),
                        seen -> seen.path("state").asString().equals(state));
    }

    private String etag(String model) {
        return String.valueOf(get("/api/models/" + model, merchant)
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag());
    }

    private RestTestClient.ResponseSpec delete(String model, String etag) {
        return http.delete()
                .uri("/api/models/" + model)
                .header("Authorization", merchant)
                .header("If-Match", etag)
                .exchange();
    }

    private RestTestClient.ResponseSpec restore(String model, String query) {
        return post("/api/models/" + model + "/restore" + query, Map.of(), merchant);
    }

    private RestTestClient.ResponseSpec publish(String model, int version) {
        String etag = etag(model);
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
        return sha256(file, 0, file.length);
    }

    private static String sha256(byte[] file, int from, int to) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file, from, to - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
