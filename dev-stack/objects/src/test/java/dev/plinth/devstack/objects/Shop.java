package dev.plinth.devstack.objects;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** One S3 and one SQS for all tests, and clients as the services configure theirs. */
final class Shop {

    static final String BUCKET = "plinth-models";
    static final String ORIGIN = "http://localhost:8080";
    static final AwsBasicCredentials KEYS = AwsBasicCredentials.create("local", "local-secret");

    static final TestQueue QUEUE = new TestQueue(startSqs(), "asset-uploads");
    static final URI S3 = start(temporaryFolder(), QUEUE.endpoint());

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static {
        createBucket(s3(S3));
    }

    private Shop() {}

    static S3Client s3() {
        return s3(S3, KEYS);
    }

    static S3Client s3(URI endpoint) {
        return s3(endpoint, KEYS);
    }

    static S3Client s3(URI endpoint, AwsBasicCredentials keys) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    static S3Presigner presigner() {
        return S3Presigner.builder()
                .endpointOverride(S3)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(KEYS))
                .build();
    }

    static void createBucket(S3Client s3) {
        s3.createBucket(create -> create.bucket(BUCKET));
        s3.putBucketVersioning(
                put -> put.bucket(BUCKET).versioningConfiguration(versioning -> versioning.status("Enabled")));
    }

    static URI start(Path data, URI sqs) {
        var settings =
                new Settings(0, data, sqs, Path.of("../../contracts/messaging.json"), ORIGIN, Region.EU_WEST_1.id());
        var environment = Objects.start(settings).getEnvironment();
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static URI startSqs() {
        var binding = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .start()
                .waitUntilStarted();
        return URI.create("http://127.0.0.1:" + binding.localAddress().getPort());
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("plinth-objects");
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
