package dev.plinth.devstack.edge.content;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** A bucket, read with signed requests as CloudFront's origin access control does. */
public final class S3Origin implements Origin {

    private static final AwsCredentialsIdentity CREDENTIALS = AwsCredentialsIdentity.create("local", "local-secret");

    private final URI endpoint;
    private final String bucket;
    private final String region;

    public S3Origin(URI endpoint, String bucket, String region) {
        this.endpoint = endpoint;
        this.bucket = bucket;
        this.region = region;
    }

    @Override
    public ObjectMetadata fetch(String path, Path into) {
        try {
            var answer = Client.HTTP.send(signed(endpoint.resolve("/" + bucket + path)), BodyHandlers.ofFile(into));
            return switch (answer.statusCode()) {
                case 200 -> metadata(path, answer.headers(), Files.size(into));
                case 403, 404 -> throw OriginFailure.noSuchObject();
                default -> throw OriginFailure.badGateway();
            };
        } catch (IOException unreachable) {
            throw OriginFailure.badGateway();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw OriginFailure.badGateway();
        }
    }

    private HttpRequest signed(URI object) {
        var toSign = SignRequest.builder(CREDENTIALS)
                .request(SdkHttpRequest.builder()
                        .method(SdkHttpMethod.GET)
                        .uri(object)
                        .build())
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                .build();
        var request = HttpRequest.newBuilder(object).timeout(Duration.ofSeconds(30));
        Client.SIGNER.sign(toSign).request().forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase("host")) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static ObjectMetadata metadata(String path, HttpHeaders headers, long length) {
        return new ObjectMetadata(
                path,
                headers.firstValue("etag").orElseThrow(OriginFailure::badGateway),
                headers.firstValue("last-modified").orElseThrow(OriginFailure::badGateway),
                headers.firstValue("content-type").orElse("binary/octet-stream"),
                headers.firstValue("content-encoding").orElse(null),
                length);
    }

    /** Made when first needed: no start has to wait for it. */
    private static final class Client {
        static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();
        static final HttpClient HTTP = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }
}
