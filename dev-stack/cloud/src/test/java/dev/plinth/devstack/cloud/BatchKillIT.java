package dev.plinth.devstack.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.process.ChildProcess;
import dev.plinth.devstack.process.ClassPath;
import dev.plinth.devstack.process.JavaProgram;
import dev.plinth.devstack.process.Ports;
import dev.plinth.devstack.process.Probe;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;
import software.amazon.awssdk.services.batch.model.ResourceType;

/** The process, killed while a job runs. */
class BatchKillIT {

    private static final Duration START = Duration.ofMinutes(3);

    private final int port = Ports.free();

    @TempDir
    private Path folder;

    private ChildProcess process;

    @AfterEach
    void stop() {
        process.stop(Duration.ofSeconds(5));
    }

    @Test
    void whatRanWhenItsHostDiedIsEndedAndTriedAgain() throws IOException {
        Files.createDirectories(folder.resolve("images"));
        Files.write(folder.resolve("images/shell"), List.of("/bin/sh", "-c"));
        BatchClient batch = start();
        register(batch, ": plinth.batch; [ \"$AWS_BATCH_JOB_ATTEMPT\" = 2 ] || sleep 300");
        String job = batch.submitJob(
                        submit -> submit.jobName("test").jobQueue("heavy").jobDefinition("twice"))
                .jobId();
        await(batch, job, JobStatus.RUNNING);
        long first = Long.parseLong(
                Files.readString(folder.resolve("data/batch/running.pid")).strip());

        process.kill();
        JobDetail done = await(start(), job, JobStatus.SUCCEEDED);

        assertThat(done.attempts()).hasSize(2);
        assertThat(done.attempts().getFirst().statusReason()).isEqualTo("Host terminated.");
        assertThat(ProcessHandle.of(first)).isEmpty();
    }

    private BatchClient start() {
        process = JavaProgram.of("cloud", ClassPath.ofModule(Path.of("")), Cloud.class.getName())
                .heap(64)
                .arguments("--port", Integer.toString(port))
                .arguments("--data", folder.resolve("data").toString())
                .arguments("--images", folder.resolve("images").toString())
                .arguments("--sqs-endpoint", "http://127.0.0.1:1")
                .start(folder.resolve("cloud.log"))
                .awaitReady(Probe.port(port), START);
        return Clients.client(BatchClient.builder(), URI.create("http://localhost:" + port));
    }

    private static void register(BatchClient batch, String script) {
        batch.registerJobDefinition(register -> register.jobDefinitionName("twice")
                .retryStrategy(retry -> retry.attempts(2))
                .type("container")
                .containerProperties(container -> container
                        .image("shell")
                        .command(script)
                        .resourceRequirements(
                                memory -> memory.type(ResourceType.MEMORY).value("512"))));
    }

    private static JobDetail await(BatchClient batch, String job, JobStatus status) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> batch.describeJobs(describe -> describe.jobs(job))
                                .jobs()
                                .getFirst(),
                        seen -> seen.status() == status);
    }
}
