package dev.plinth.asset.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Originals.Arrival;
import dev.plinth.asset.domain.Originals.Leave;
import dev.plinth.asset.domain.Originals.UploadPermit;
import dev.plinth.asset.domain.Upload;
import dev.plinth.devstack.provision.Bucket;
import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.test.Backends;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Uploads in parts, where two say at once that all is sent, or one dies right after it said so. */
class S3OriginalsIT {

    private static final byte[] FILE = "a file of one part".getBytes();

    private final Bucket bucket = new Bucket("originals-" + UUID.randomUUID());
    private final S3Client s3 = LocalAws.s3(Backends.s3());
    private final S3Presigner presigner = S3Presigner.builder()
            .endpointOverride(Backends.s3())
            .region(Region.of(LocalAws.REGION))
            .credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(LocalAws.ACCESS_KEY, LocalAws.SECRET_KEY)))
            .serviceConfiguration(
                    S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
    private final ModelVersion version = announced();

    @BeforeEach
    void aBucket() {
        bucket.createIn(s3);
    }

    @AfterEach
    void close() {
        presigner.close();
        s3.close();
    }

    @Test
    void ofTwoWhoJoinThePartsAtOnceBothFindTheWhole() throws Exception {
        sendAll();

        assertThat(originals(s3After(CompleteMultipartUploadRequest.class)).arrival(version))
                .as("joined by another just before it is joined")
                .isEqualTo(new Arrival.Whole());
    }

    @Test
    void whatIsJoinedBetweenTwoLooksIsWhole() throws Exception {
        sendAll();

        assertThat(originals(s3After(ListPartsRequest.class)).arrival(version)).isEqualTo(new Arrival.Whole());
    }

    @Test
    void whatIsJoinedAlreadyNeedsNoSecondUpload() throws Exception {
        sendAll();
        assertThat(originals(s3).arrival(version)).isEqualTo(new Arrival.Whole());

        assertThat(originals(s3).permit(version))
                .isInstanceOfSatisfying(
                        UploadPermit.InParts.class,
                        permit -> assertThat(permit.parts())
                                .singleElement()
                                .satisfies(part -> assertThat(part.leave()).isEmpty()));
        assertThat(s3.listMultipartUploads(list -> list.bucket(bucket.name())).uploads())
                .isEmpty();
        assertThat(originals(s3).arrival(version)).isEqualTo(new Arrival.Whole());
    }

    @Test
    void ofAnUploadThatIsOpenNoMoreEveryPartIsMissing() {
        assertThat(originals(s3).arrival(version)).isEqualTo(new Arrival.Missing(List.of(1)));
    }

    private void sendAll() throws IOException, InterruptedException {
        var permit = (UploadPermit.InParts) originals(s3).permit(version);
        Leave leave = permit.parts().getFirst().leave().orElseThrow();
        var request = HttpRequest.newBuilder(leave.url()).PUT(HttpRequest.BodyPublishers.ofByteArray(FILE));
        leave.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("content-length")) {
                request.header(name, value);
            }
        });
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request.build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    /** A client that another joiner is always a step ahead of, at the request of that type. */
    private S3Client s3After(Class<?> request) {
        return S3Client.builder()
                .endpointOverride(Backends.s3())
                .region(Region.of(LocalAws.REGION))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(LocalAws.ACCESS_KEY, LocalAws.SECRET_KEY)))
                .overrideConfiguration(override -> override.addExecutionInterceptor(new ExecutionInterceptor() {
                    @Override
                    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes all) {
                        if (request.isInstance(context.request())) {
                            originals(s3).arrival(version);
                        }
                    }
                }))
                .build();
    }

    private S3Originals originals(S3Client client) {
        var media = new MediaBucket(bucket.name(), Duration.ofHours(1), DataSize.ofMegabytes(1));
        return new S3Originals(client, presigner, media, new UploadParts(client, presigner, media), Clock.systemUTC());
    }

    private static ModelVersion announced() {
        try {
            var parts = List.of(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(FILE)));
            return ModelVersion.awaiting(
                    ModelId.fresh(),
                    1,
                    new Upload("chair.glb", FILE.length, Upload.digestOf(parts), parts),
                    Instant.EPOCH);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
