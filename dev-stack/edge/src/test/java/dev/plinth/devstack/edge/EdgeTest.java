package dev.plinth.devstack.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.devstack.edge.http.EdgeServer;
import dev.plinth.devstack.edge.signature.SignerKey;
import dev.plinth.devstack.process.Arguments;
import dev.plinth.devstack.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.CloudFrontUtilities;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.NoSuchDistributionException;

/** What a viewer gets, over HTTP. */
class EdgeTest {

    private static final SignerKey KEY = SignerKey.create("K1");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SHOP = "http://localhost:8080";

    private final FakeS3 s3 = new FakeS3();
    private final int port = Ports.free();

    @TempDir
    private Path data;

    private EdgeServer edge;

    @BeforeAll
    static void letTestsNameTheirOrigin() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin");
    }

    @BeforeEach
    void start() throws IOException {
        s3.put("/plinth-models/renditions/chair.glb", "model/gltf-binary", "0123456789", Map.of());
        s3.put("/plinth-models/posters/chair.webp", "image/webp", "poster", Map.of());
        s3.put("/plinth-models/posters/chair.svg", "image/svg+xml", "<br/>", Map.of("Content-Encoding", "br"));
        s3.put("/plinth-models/posters/empty.webp", "image/webp", "", Map.of());
        s3.put("/plinth-models/uploads/chair/1/original.glb", "model/gltf-binary", "secret", Map.of());
        serve();
    }

    @AfterEach
    void stop() {
        edge.close();
        s3.close();
    }

    @Test
    void anyoneSeesAPoster() {
        var poster = get("/posters/chair.webp");

        assertThat(poster.statusCode()).isEqualTo(200);
        assertThat(poster.body()).isEqualTo("poster");
        assertThat(header(poster, "Content-Type")).isEqualTo("image/webp");
        assertThat(header(poster, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(poster, "ETag")).matches("\"-?[0-9]+\"");
        assertThat(header(poster, "Last-Modified")).isEqualTo(FakeS3.LAST_MODIFIED);
    }

    @Test
    void whoBringsASignatureSeesARendition() {
        assertThat(get(signed("/renditions/chair.glb")).body()).isEqualTo("0123456789");
    }

    @Test
    void nobodySeesARenditionWithoutASignature() {
        var refused = get("/renditions/chair.glb");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("<Code>MissingKey</Code>");
    }

    @Test
    void aCachedRenditionStillNeedsASignature() {
        get(signed("/renditions/chair.glb"));

        assertThat(get("/renditions/chair.glb").statusCode()).isEqualTo(403);
        assertThat(get(signed("/renditions/chair.glb").replace("Signature=", "Signature=x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodySeesAnUpload() {
        assertThat(get("/uploads/chair/1/original.glb").statusCode()).isEqualTo(403);
        assertThat(get(signed("/uploads/chair/1/original.glb")).statusCode()).isEqualTo(403);
        assertThat(get("/posters/%2e%2e/uploads/chair/1/original.glb").statusCode())
                .isEqualTo(403);
        assertThat(s3.requests()).isEmpty();
    }

    @Test
    void nobodyWrites() {
        var put = HttpRequest.newBuilder(uri("/posters/chair.webp")).PUT(HttpRequest.BodyPublishers.ofString("x"));

        assertThat(send(put).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get("/posters/nothing.webp").statusCode()).isEqualTo(404);
    }

    @Test
    void theOriginIsAskedOnceWhoeverSigns() {
        String first = signed("/renditions/chair.glb", 60);
        String second = signed("/renditions/chair.glb", 61);

        assertThat(header(get(first), "X-Cache")).isEqualTo("Miss from cloudfront");
        assertThat(header(get(second), "X-Cache")).isEqualTo("Hit from cloudfront");
        assertThat(s3.requests()).containsExactly("/plinth-models/renditions/chair.glb");
    }

    @Test
    void theOriginIsAskedOnceHoweverManyAskAtOnce() throws InterruptedException {
        try (var viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            viewers.invokeAll(Stream.generate(() -> (Callable<Object>) () -> get("/posters/chair.webp"))
                    .limit(50)
                    .toList());
        }

        assertThat(s3.requests()).containsExactly("/plinth-models/posters/chair.webp");
    }

    @Test
    void whatIsCachedOutlivesTheOriginAndARestart() {
        get("/posters/chair.webp");
        s3.close();
        edge.close();
        serve();

        assertThat(get("/posters/chair.webp").body()).isEqualTo("poster");
        assertThat(get("/posters/chair.svg").statusCode()).isEqualTo(502);
    }

    @Test
    void aRangeIsAPart() {
        var part = send(request(signed("/renditions/chair.glb")).header("Range", "bytes=2-4"));

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(header(part, "Content-Length")).isEqualTo("3");
    }

    @Test
    void aRangeBeyondTheEndIsRefused() {
        var refused = send(request(signed("/renditions/chair.glb")).header("Range", "bytes=10-"));

        assertThat(refused.statusCode()).isEqualTo(416);
        assertThat(header(refused, "Content-Range")).isEqualTo("bytes */10");
    }

    @Test
    void aRangeOfAnotherVersionGetsTheWhole() {
        String etag = header(get("/posters/chair.webp"), "ETag");

        assertThat(send(request("/posters/chair.webp")
                                .header("Range", "bytes=0-1")
                                .header("If-Range", etag))
                        .body())
                .isEqualTo("po");
        assertThat(send(request("/posters/chair.webp")
                                .header("Range", "bytes=0-1")
                                .header("If-Range", "\"old\""))
                        .body())
                .isEqualTo("poster");
    }

    @Test
    void whoHasItIsToldSo() {
        String etag = header(get("/posters/chair.webp"), "ETag");
        var unchanged = send(request("/posters/chair.webp").header("If-None-Match", "\"other\", W/" + etag));

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(header(unchanged, "ETag")).isEqualTo(etag);
        assertThat(send(request("/posters/chair.webp").header("If-None-Match", "\"other\""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void headTellsWithoutSending() {
        var head = send(request("/posters/chair.webp").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo("6");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void anEmptyObjectIsEmpty() {
        assertThat(get("/posters/empty.webp").statusCode()).isEqualTo(200);
        assertThat(get("/posters/empty.webp").body()).isEmpty();
    }

    @Test
    void anEncodedObjectSaysSo() {
        var encoded = get("/posters/chair.svg");

        assertThat(header(encoded, "Content-Encoding")).isEqualTo("br");
        assertThat(encoded.headers().allValues("Vary")).contains("Accept-Encoding");
    }

    @Test
    void whatIsInvalidatedIsFetchedAgain() {
        get("/posters/chair.webp");
        get("/posters/chair.svg");
        s3.put("/plinth-models/posters/chair.webp", "image/webp", "another", Map.of());
        assertThat(get("/posters/chair.webp").body()).isEqualTo("poster");

        invalidate("E1", "/posters/chair.w*");

        assertThat(get("/posters/chair.webp").body()).isEqualTo("another");
        assertThat(header(get("/posters/chair.svg"), "X-Cache")).isEqualTo("Hit from cloudfront");
        invalidate("E1", "/posters/chair.svg");
        assertThat(header(get("/posters/chair.svg"), "X-Cache")).isEqualTo("Miss from cloudfront");
    }

    @Test
    void whatIsGoneAtTheOriginIsGoneOnceItIsInvalidated() {
        get("/posters/chair.webp");
        s3.remove("/plinth-models/posters/chair.webp");
        assertThat(get("/posters/chair.webp").statusCode()).isEqualTo(200);

        invalidate("E1", "/posters/*");

        assertThat(get("/posters/chair.webp").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherDistributionIsNotKnown() {
        assertThatExceptionOfType(NoSuchDistributionException.class).isThrownBy(() -> invalidate("E2", "/posters/*"));
        assertThatExceptionOfType(CloudFrontException.class)
                .isThrownBy(() -> invalidate("E1", "posters"))
                .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(400));
        assertThat(send(HttpRequest.newBuilder(uri("/2020-05-31/distribution/E1/invalidation"))
                                .POST(HttpRequest.BodyPublishers.ofString("<InvalidationBatch/>")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void cookiesForAFolderOpenWhatLiesInIt() {
        s3.put("/plinth-models/renditions/m/1/chair.glb", "model/gltf-binary", "draft", Map.of());
        s3.put("/plinth-models/renditions/m/10/chair.glb", "model/gltf-binary", "another", Map.of());
        String cookies = cookies("/renditions/m/1/*");

        var seen = send(
                request("/renditions/m/1/chair.glb").header("Cookie", cookies).header("Origin", SHOP));
        assertThat(seen.body()).isEqualTo("draft");
        assertThat(header(seen, "Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(send(request("/renditions/m/10/chair.glb").header("Cookie", cookies))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(request("/renditions/chair.glb").header("Cookie", cookies))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/renditions/m/1/chair.glb").statusCode()).isEqualTo(403);
    }

    @Test
    void theShopsPagesMayRead() {
        var poster = send(request("/posters/chair.webp").header("Origin", SHOP));
        var refused = send(request("/renditions/chair.glb").header("Origin", SHOP));

        assertThat(header(poster, "Access-Control-Allow-Origin")).isEqualTo(SHOP);
        assertThat(header(poster, "Access-Control-Expose-Headers")).contains("Content-Range");
        assertThat(header(refused, "Access-Control-Allow-Origin")).isEqualTo(SHOP);
    }

    @Test
    void otherPagesMayNot() {
        var poster = send(request("/posters/chair.webp").header("Origin", "http://localhost:6666"));
        var preflight = send(request("/posters/chair.webp")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "http://localhost:6666"));

        assertThat(poster.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    private void serve() {
        try {
            edge = Edge.start(Arguments.of(
                    "--port",
                    Integer.toString(port),
                    "--data",
                    data.resolve("cache").toString(),
                    "--origin",
                    s3.endpoint().toString(),
                    "--bucket",
                    "plinth-models",
                    "--public-url",
                    "http://localhost:" + port,
                    "--allowed-origin",
                    SHOP,
                    "--distribution",
                    "E1",
                    "--key-pair-id",
                    KEY.publishedIn(data)));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private void invalidate(String distribution, String path) {
        try (var cloudFront = CloudFrontClient.builder()
                .region(Region.AWS_GLOBAL)
                .endpointOverride(URI.create("http://localhost:" + port))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
                .build()) {
            cloudFront.createInvalidation(create -> create.distributionId(distribution)
                    .invalidationBatch(batch -> batch.callerReference("test")
                            .paths(paths -> paths.items(path).quantity(1))));
        }
    }

    private String cookies(String pattern) {
        var cookies = CloudFrontUtilities.create()
                .getCookiesForCustomPolicy(request -> request.resourceUrl(uri("").toString() + pattern)
                        .privateKey(KEY.secret())
                        .keyPairId(KEY.id())
                        .expirationDate(Instant.now().plusSeconds(60)));
        return String.join(
                "; ", cookies.policyHeaderValue(), cookies.signatureHeaderValue(), cookies.keyPairIdHeaderValue());
    }

    private String signed(String path) {
        return signed(path, 60);
    }

    private String signed(String path, int seconds) {
        String url = CloudFrontUtilities.create()
                .getSignedUrlWithCannedPolicy(
                        request -> request.resourceUrl(uri(path).toString())
                                .privateKey(KEY.secret())
                                .keyPairId(KEY.id())
                                .expirationDate(Instant.now().plusSeconds(seconds)))
                .url();
        return url.substring(url.indexOf(path));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
