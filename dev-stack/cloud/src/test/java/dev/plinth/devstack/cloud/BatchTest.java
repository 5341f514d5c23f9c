package dev.plinth.devstack.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.devstack.cloud.wire.AwsServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.BatchException;
import software.amazon.awssdk.services.batch.model.JobDefinitionType;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;
import software.amazon.awssdk.services.batch.model.ResourceType;

/** Batch, as the SDK's client sees it. */
class BatchTest {

    private static final URI NO_SQS = URI.create("http://localhost:1");

    @TempDir
    private Path data;

    private AwsServer server;
    private BatchClient batch;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(data.resolve("images"));
        Files.write(data.resolve("images/shell"), List.of("/bin/sh", "-c"));
        server = Clients.start(data, NO_SQS);
        batch = Clients.client(BatchClient.builder(), server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aJobRunsItsImagesCommandWithItsParameters() {
        register("echo", 1, 60, "Ref::script");
        String job = submit("echo", "echo \"$AWS_BATCH_JOB_ATTEMPT of $GREETING\" > " + data.resolve("said"));

        JobDetail done = await(job, JobStatus.SUCCEEDED);

        assertThat(data.resolve("said")).hasContent("1 of hello\n");
        assertThat(done.attempts()).hasSize(1);
        assertThat(done.attempts().getFirst().container().exitCode()).isZero();
    }

    @Test
    void aJobThatFailsIsTriedAsOftenAsItsDefinitionSays() {
        register("fail", 2, 60, "Ref::script");

        JobDetail failed = await(submit("fail", "exit 3"), JobStatus.FAILED);

        assertThat(failed.attempts())
                .extracting(attempt -> attempt.container().exitCode())
                .containsExactly(3, 3);
        assertThat(failed.container().exitCode()).isEqualTo(3);
    }

    @Test
    void aJobThatTakesTooLongIsEndedAndNotTriedAgain() {
        register("slow", 3, 1, "Ref::script");

        JobDetail failed = await(submit("slow", "sleep 300"), JobStatus.FAILED);

        assertThat(failed.statusReason()).contains("timeout");
        assertThat(failed.attempts()).hasSize(1);
    }

    @Test
    void aJobThatIsTerminatedEndsWithItsReason() {
        register("long", 1, 60, "Ref::script");
        String job = submit("long", "sleep 300");
        await(job, JobStatus.RUNNING);

        batch.terminateJob(end -> end.jobId(job).reason("not wanted"));

        assertThat(await(job, JobStatus.FAILED).statusReason()).isEqualTo("not wanted");
    }

    @Test
    void nobodyStartsAProcessWithoutASignature() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/v1/submitjob"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anUnknownDefinitionIsRefused() {
        assertThatExceptionOfType(BatchException.class)
                .isThrownBy(() -> submit("none", "true"))
                .satisfies(refusal ->
                        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ClientException"));
    }

    private void register(String name, int attempts, int seconds, String... command) {
        batch.registerJobDefinition(register -> register.jobDefinitionName(name)
                .type(JobDefinitionType.CONTAINER)
                .retryStrategy(retry -> retry.attempts(attempts))
                .timeout(timeout -> timeout.attemptDurationSeconds(seconds))
                .containerProperties(container -> container
                        .image("registry.example/plinth/shell:1")
                        .command(command)
                        .environment(variable -> variable.name("GREETING").value("hello"))
                        .resourceRequirements(
                                vcpu -> vcpu.type(ResourceType.VCPU).value("1"),
                                memory -> memory.type(ResourceType.MEMORY).value("512"))));
    }

    private String submit(String definition, String script) {
        return batch.submitJob(submit -> submit.jobName("test")
                        .jobQueue("heavy")
                        .jobDefinition(definition)
                        .parameters(Map.of("script", script)))
                .jobId();
    }

    private JobDetail await(String job, JobStatus status) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> batch.describeJobs(describe -> describe.jobs(job))
                                .jobs()
                                .getFirst(),
                        seen -> seen.status() == status);
    }
}
