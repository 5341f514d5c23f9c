package dev.plinth.devstack.objects;

import static dev.plinth.devstack.objects.Shop.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plinth.devstack.process.ChildProcess;
import dev.plinth.devstack.process.ClassPath;
import dev.plinth.devstack.process.JavaProgram;
import dev.plinth.devstack.process.Ports;
import dev.plinth.devstack.process.Probe;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The process, killed while it writes. */
class CrashIT {

    private static final Duration START = Duration.ofMinutes(3);

    private final int port = Ports.free();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    private ChildProcess process;

    @AfterEach
    void stop() {
        process.kill();
    }

    @Test
    void nothingAcknowledgedIsLost() {
        S3Client s3 = start();
        Shop.createBucket(s3);
        for (int writer = 0; writer < 4; writer++) {
            String own = "renditions/" + writer;
            Thread.startVirtualThread(() -> writeUntilItDies(s3, own));
            Thread.startVirtualThread(() -> writeUntilItDies(s3, "renditions/shared"));
        }
        await().atMost(START).until(() -> acknowledged.size() > 200);

        process.kill();
        S3Client restarted = start();

        assertThat(acknowledged)
                .allSatisfy(write -> assertThat(read(restarted, write)).isEqualTo(write.content()));
        assertThat(restarted
                        .getObjectAsBytes(get -> get.bucket(BUCKET).key("renditions/shared"))
                        .asUtf8String())
                .startsWith("renditions/shared");
    }

    private S3Client start() {
        process = JavaProgram.of("objects", ClassPath.ofModule(Path.of("")), Objects.class.getName())
                .heap(192)
                .arguments(
                        "--port",
                        Integer.toString(port),
                        "--data",
                        folder.resolve("data").toString())
                .arguments("--sqs-endpoint", "http://127.0.0.1:1", "--allowed-origin", Shop.ORIGIN)
                .arguments("--events", Path.of("../../contracts/messaging.json").toString())
                .start(folder.resolve("objects.log"))
                .awaitReady(Probe.port(port), START);
        return Shop.s3(URI.create("http://localhost:" + port));
    }

    private void writeUntilItDies(S3Client s3, String prefix) {
        try {
            for (int number = 0; ; number++) {
                String key = prefix.endsWith("shared") ? prefix : prefix + "/" + number;
                String content = prefix + " " + number;
                String version = s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString(content))
                        .versionId();
                acknowledged.add(new Acknowledged(key, version, content));
            }
        } catch (SdkException killed) {
            // What was under way may be lost; nobody was told otherwise.
        }
    }

    private static String read(S3Client s3, Acknowledged write) {
        return s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(write.key()).versionId(write.version()))
                .asUtf8String();
    }

    private record Acknowledged(String key, String version, String content) {}
}
