package dev.plinth.devstack.objects;

import static dev.plinth.devstack.objects.Shop.BUCKET;
import static dev.plinth.devstack.objects.Shop.KEYS;
import static dev.plinth.devstack.objects.Shop.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Who comes in, and with what. */
class SignaturesIT {

    private static final Set<String> SET_BY_THE_CLIENT = Set.of("host", "content-length", "expect");

    private final S3Client s3 = Shop.s3();

    @Test
    void takesAPresignedUpload() {
        var upload = presignedPut("uploads/signed/ok.glb", "glTF");

        assertThat(put(upload, upload.url().toString(), "glTF").statusCode()).isEqualTo(200);
        assertThat(read("uploads/signed/ok.glb")).isEqualTo("glTF");
    }

    @Test
    void givesAPresignedDownload() {
        s3.putObject(put -> put.bucket(BUCKET).key("renditions/signed.glb"), RequestBody.fromString("glTF"));
        var download = Shop.presigner()
                .presignGetObject(presign -> presign.signatureDuration(Duration.ofMinutes(5))
                        .getObjectRequest(get -> get.bucket(BUCKET).key("renditions/signed.glb")));

        assertThat(send(HttpRequest.newBuilder(URI.create(download.url().toString())))
                        .body())
                .isEqualTo("glTF");
    }

    @Test
    void takesAnUploadInManySignedChunks() {
        byte[] large = new byte[1_000_003];

        s3.putObject(put -> put.bucket(BUCKET).key("renditions/large.glb"), RequestBody.fromBytes(large));

        assertThat(s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("renditions/large.glb"))
                        .asByteArray())
                .isEqualTo(large);
    }

    @Test
    void refusesWhatIsNotSigned() {
        var anonymous = send(HttpRequest.newBuilder(Shop.S3.resolve("/" + BUCKET + "/renditions/signed.glb")));

        assertRefused(anonymous, 403, "AccessDenied");
    }

    @Test
    void refusesAnotherSecret() {
        var impostor = Shop.s3(Shop.S3, AwsBasicCredentials.create("local", "guessed"));

        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(impostor::listBuckets)
                .returns(403, S3Exception::statusCode)
                .returns(
                        "SignatureDoesNotMatch",
                        refused -> refused.awsErrorDetails().errorCode());
    }

    @Test
    void refusesAnUnknownAccessKey() {
        var stranger = Shop.s3(Shop.S3, AwsBasicCredentials.create("stranger", "local-secret"));

        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(stranger::listBuckets)
                .returns(
                        "InvalidAccessKeyId",
                        refused -> refused.awsErrorDetails().errorCode());
    }

    @Test
    void refusesAnExpiredUrl() {
        var expired = presignedGet(Instant.now().minusSeconds(61), Duration.ofSeconds(60));

        assertRefused(send(HttpRequest.newBuilder(expired)), 403, "AccessDenied");
        assertThat(send(HttpRequest.newBuilder(expired)).body()).contains("Request has expired");
    }

    @Test
    void refusesAUrlThatWasMadeToLiveLonger() {
        var expired = presignedGet(Instant.now().minusSeconds(61), Duration.ofSeconds(60));
        var prolonged = URI.create(expired.toString().replace("X-Amz-Expires=60", "X-Amz-Expires=600"));

        assertRefused(send(HttpRequest.newBuilder(prolonged)), 403, "SignatureDoesNotMatch");
    }

    @Test
    void refusesAUrlOfTheFuture() {
        var early = presignedGet(Instant.now().plus(Duration.ofHours(1)), Duration.ofSeconds(60));

        assertRefused(send(HttpRequest.newBuilder(early)), 403, "AccessDenied");
    }

    @Test
    void refusesARequestSignedTooLongAgo() {
        var old = sign(
                get("/plinth-models/x"), KEYS, Instant.now().minus(Duration.ofMinutes(16)), null, signer -> signer);

        assertRefused(send(http(old, new byte[0])), 403, "RequestTimeTooSkewed");
    }

    @Test
    void refusesAnotherPathThanSigned() {
        var upload = presignedPut("uploads/signed/mine.glb", "glTF");
        String elsewhere = upload.url().toString().replace("mine.glb", "yours.glb");

        assertRefused(put(upload, elsewhere, "glTF"), 403, "SignatureDoesNotMatch");
    }

    @Test
    void refusesAnotherMethodThanSigned() {
        var upload = presignedPut("uploads/signed/mine.glb", "glTF");
        var request =
                HttpRequest.newBuilder(URI.create(upload.url().toString())).DELETE();

        assertRefused(send(request), 403, "SignatureDoesNotMatch");
    }

    @Test
    void refusesALargerBodyThanSigned() {
        var upload = presignedPut("uploads/signed/larger.glb", "glTF");

        assertRefused(put(upload, upload.url().toString(), "glTF and more"), 403, "SignatureDoesNotMatch");
        assertNothingStored("uploads/signed/larger.glb");
    }

    @Test
    void refusesABodyOfUntoldLength() {
        var upload = presignedPut("uploads/signed/untold.glb", "glTF");
        var request = HttpRequest.newBuilder(URI.create(upload.url().toString()))
                .PUT(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("glTF and more".getBytes(UTF_8))));
        headersOf(upload, request);

        assertRefused(send(request), 403, "SignatureDoesNotMatch");
        assertNothingStored("uploads/signed/untold.glb");
    }

    @Test
    void refusesAnotherBodyOfTheSignedLength() {
        var upload = presignedPut("uploads/signed/other.glb", "glTF");

        assertThat(put(upload, upload.url().toString(), "gltf").statusCode()).isEqualTo(400);
        assertNothingStored("uploads/signed/other.glb");
    }

    @Test
    void refusesAnotherChecksumThanSigned() {
        var upload = presignedPut("uploads/signed/checksum.glb", "glTF");
        var request = HttpRequest.newBuilder(URI.create(upload.url().toString()))
                .PUT(HttpRequest.BodyPublishers.ofString("gltf"))
                .header("x-amz-checksum-sha256", sha256("gltf"));

        assertRefused(send(request), 403, "SignatureDoesNotMatch");
    }

    @Test
    void refusesAnAmazonHeaderThatIsNotSigned() {
        var upload = presignedPut("uploads/signed/header.glb", "glTF");
        var request = HttpRequest.newBuilder(URI.create(upload.url().toString()))
                .PUT(HttpRequest.BodyPublishers.ofString("glTF"))
                .header("x-amz-tagging", "free=lunch");
        headersOf(upload, request);

        assertRefused(send(request), 403, "AccessDenied");
    }

    @Test
    void refusesABodyThatHasNotTheSignedHash() {
        var signed = sign(put("/plinth-models/renditions/hashed.glb"), KEYS, Instant.now(), "glTF", signer -> signer);

        assertRefused(send(http(signed, "gltf".getBytes(UTF_8))), 400, "XAmzContentSHA256Mismatch");
        assertNothingStored("renditions/hashed.glb");
    }

    @Test
    void refusesToLeaveOutASignedBody() {
        var signed = sign(put("/plinth-models/renditions/left-out.glb"), KEYS, Instant.now(), "glTF", signer -> signer);

        assertRefused(send(http(signed, new byte[0])), 400, "XAmzContentSHA256Mismatch");
        assertNothingStored("renditions/left-out.glb");
    }

    @Test
    void refusesAHashedBodyOfUntoldLength() {
        var signed = sign(put("/plinth-models/renditions/untold.glb"), KEYS, Instant.now(), "glTF", signer -> signer);
        var request = http(signed, new byte[0])
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("gltf".getBytes(UTF_8))));

        assertRefused(send(request), 411, "MissingContentLength");
    }

    @Test
    void takesABodyThatHasTheSignedHash() {
        var signed = sign(put("/plinth-models/renditions/hash.glb"), KEYS, Instant.now(), "glTF", signer -> signer);

        assertThat(send(http(signed, "glTF".getBytes(UTF_8))).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAChunkThatWasTamperedWith() throws IOException {
        var signed = sign(
                put("/plinth-models/renditions/chunk.glb"),
                KEYS,
                Instant.now(),
                "glTF",
                signer -> signer.putProperty(AwsV4FamilyHttpSigner.CHUNK_ENCODING_ENABLED, true));
        String chunks = new String(signed.payload().orElseThrow().newStream().readAllBytes(), UTF_8);

        var refused = send(http(signed, chunks.replace("glTF", "gltf").getBytes(UTF_8)));

        assertRefused(refused, 403, "SignatureDoesNotMatch");
        assertNothingStored("renditions/chunk.glb");
    }

    private static PresignedPutObjectRequest presignedPut(String key, String content) {
        return Shop.presigner()
                .presignPutObject(presign -> presign.signatureDuration(Duration.ofMinutes(5))
                        .putObjectRequest(put -> put.bucket(BUCKET)
                                .key(key)
                                .contentLength((long) content.length())
                                .checksumSHA256(sha256(content))));
    }

    private static HttpResponse<String> put(PresignedPutObjectRequest upload, String url, String content) {
        var request = HttpRequest.newBuilder(URI.create(url)).PUT(HttpRequest.BodyPublishers.ofString(content));
        headersOf(upload, request);
        return send(request);
    }

    private static void headersOf(PresignedPutObjectRequest upload, HttpRequest.Builder request) {
        upload.signedHeaders().forEach((name, values) -> copy(request, name, values));
    }

    private static void copy(HttpRequest.Builder request, String name, List<String> values) {
        if (!SET_BY_THE_CLIENT.contains(name.toLowerCase())) {
            values.forEach(value -> request.header(name, value));
        }
    }

    private static URI presignedGet(Instant at, Duration lifetime) {
        return sign(
                        get("/plinth-models/renditions/signed.glb"),
                        KEYS,
                        at,
                        null,
                        signer -> signer.putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                                .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, lifetime))
                .request()
                .getUri();
    }

    private static SdkHttpRequest.Builder get(String path) {
        return SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(Shop.S3.resolve(path));
    }

    private static SdkHttpRequest.Builder put(String path) {
        return SdkHttpRequest.builder().method(SdkHttpMethod.PUT).uri(Shop.S3.resolve(path));
    }

    private static SignedRequest sign(
            SdkHttpRequest.Builder request,
            AwsCredentialsIdentity keys,
            Instant at,
            String content,
            UnaryOperator<SignRequest.Builder<AwsCredentialsIdentity>> settings) {
        var toSign = SignRequest.builder(keys)
                .request(request.build())
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1")
                .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC));
        if (content != null) {
            toSign.payload(() -> new ByteArrayInputStream(content.getBytes(UTF_8)));
        }
        return AwsV4HttpSigner.create().sign(settings.apply(toSign).build());
    }

    private static HttpRequest.Builder http(SignedRequest signed, byte[] body) {
        var request = HttpRequest.newBuilder(signed.request().getUri())
                .method(signed.request().method().name(), HttpRequest.BodyPublishers.ofByteArray(body));
        signed.request().headers().forEach((name, values) -> copy(request, name, values));
        return request;
    }

    private String read(String key) {
        return s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(key)).asUtf8String();
    }

    private void assertNothingStored(String key) {
        assertThatExceptionOfType(NoSuchKeyException.class).isThrownBy(() -> read(key));
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).contains("<Code>" + code + "</Code>");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private static String sha256(String content) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
