package dev.plinth.asset.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.application.StartVersion;
import dev.plinth.asset.cloudfront.TestKeys;
import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Originals.UploadPermit.InOnePiece;
import dev.plinth.asset.domain.Upload;
import dev.plinth.asset.gltf.Compression;
import dev.plinth.asset.gltf.GltfWriter;
import dev.plinth.asset.gltf.TestModels;
import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.UseBackends;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A replica, killed in the middle of its work; the test's own context is the other one, which hears no queue. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.cloud.aws.sqs.enabled=false",
            "plinth.media.url=http://media.example",
            "plinth.catalog.url=http://127.0.0.1:1",
            "plinth.pipeline.memory=512MB",
            "plinth.work.unheard-of=4s",
            "plinth.work.look-every=1s"
        })
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
class KillIT {

    @Autowired
    private ConfigurableEnvironment environment;

    @Autowired
    private Models models;

    @Autowired
    private StartVersion startVersion;

    @TempDir
    private Path folder;

    @DynamicPropertySource
    static void signingKey(DynamicPropertyRegistry properties) {
        TestKeys.inSecretsManager(properties);
    }

    @Test
    void whatItWorkedOnIsFinishedByAnother() throws IOException, InterruptedException {
        var model = Model.named("A cube", Instant.now());
        models.add(model);
        Process replica = replica();
        try {
            upload(model.id());
            await(model.id(), version -> version.progress() instanceof Progress.Processing);
        } finally {
            replica.destroyForcibly();
        }
        assertThat(replica.waitFor()).isNotZero();

        ModelVersion done = await(model.id(), ModelVersion::isFinished);

        assertThat(done.progress()).isInstanceOf(Progress.Ready.class);
        assertThat(done.work().attempts()).isGreaterThan(1);
    }

    private Process replica() throws IOException {
        List<String> command = ServiceCommand.of(
                environment, "spring.cloud.aws.sqs.enabled=true", "server.port=0", "plinth.work.look=false");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("replica.log").toFile())
                .start();
    }

    private void upload(ModelId model) throws IOException, InterruptedException {
        byte[] glb = GltfWriter.write(TestModels.cubeWithVariants(), Compression.NONE);
        var started = startVersion
                .start(model, new Upload("cube.glb", glb.length, sha256(glb)))
                .orElseThrow();
        var leave = ((InOnePiece) started.permit()).leave();
        var request = HttpRequest.newBuilder(leave.url()).PUT(HttpRequest.BodyPublishers.ofByteArray(glb));
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

    private ModelVersion await(ModelId model, Predicate<ModelVersion> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> models.version(model, 1).orElseThrow(), wanted);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
