package dev.plinth.asset.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.domain.HeavyWork.Cause;
import dev.plinth.devstack.provision.SdkJson;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.batch.model.CreateJobQueueRequest;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStateTimeLimitActionsAction;
import software.amazon.awssdk.services.batch.model.JobStateTimeLimitActionsState;
import tools.jackson.databind.json.JsonMapper;

/** In Batch's words, https://docs.aws.amazon.com/batch/latest/userguide/troubleshooting.html. */
class JobFailureTest {

    private static final String EXITED = "Essential container in task exited";

    @Test
    void aTimeoutIsTheUploads() {
        assertThat(causeOf("Job attempt duration exceeded timeout", null)).isEqualTo(Cause.TIME);
    }

    @Test
    void whatTheContainerTookTooMuchOfIsTheUploads() {
        assertThat(causeOf(EXITED, "OutOfMemoryError: Container killed due to memory usage"))
                .isEqualTo(Cause.MEMORY);
    }

    @ParameterizedTest
    @CsvSource({
        "Host EC2 (instance i-0123456789abcdef0) terminated.,",
        "Task failed to start, CannotPullContainerError: image plinth/asset-service:latest not found",
        "Essential container in task exited,",
        "Essential container in task exited, DockerTimeoutError: Could not transition to created; timed out after waiting 4m0s",
        "stopped by an operator,",
        "Canceled by JobStateTimeLimit action due to reason: CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY,",
        ","
    })
    void anythingElseIsOurs(@Nullable String job, @Nullable String container) {
        assertThat(causeOf(job, container)).isEqualTo(Cause.MACHINE);
    }

    /** Batch itself waits for ever for room that never comes. */
    @Test
    void whatFindsNoRoomIsGivenUpByItsQueueSoThatItIsTriedAgain() {
        CreateJobQueueRequest queue = SdkJson.read(
                        JsonMapper.shared()
                                .readTree(
                                        Path.of("../infra/batch/job-queue.json").toFile()),
                        CreateJobQueueRequest.builder())
                .build();

        assertThat(queue.jobQueueName()).isEqualTo("plinth-models");
        assertThat(queue.jobStateTimeLimitActions())
                .hasSize(3)
                .allSatisfy(limit -> assertThat(limit.action()).isEqualTo(JobStateTimeLimitActionsAction.CANCEL))
                .allSatisfy(limit -> assertThat(limit.state()).isEqualTo(JobStateTimeLimitActionsState.RUNNABLE))
                .allSatisfy(limit -> assertThat(limit.maxTimeSeconds()).isBetween(600, 86_400));
    }

    private static Cause causeOf(@Nullable String job, @Nullable String container) {
        return JobFailure.causeOf(JobDetail.builder()
                .statusReason(job)
                .container(detail -> detail.reason(container))
                .build());
    }
}
