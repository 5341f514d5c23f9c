package dev.plinth.asset.batch;

import dev.plinth.asset.domain.HeavyWork.Cause;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.batch.model.ContainerDetail;
import software.amazon.awssdk.services.batch.model.JobDetail;

/** What Batch's words for a failed job mean: only time and memory say something of the upload. */
final class JobFailure {

    private JobFailure() {}

    /** Of the last attempt, as Batch tells the job's and its container's reason. */
    static Cause causeOf(JobDetail job) {
        ContainerDetail container = job.container();
        String said = Stream.of(job.statusReason(), container == null ? null : container.reason())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        if (said.contains("exceeded timeout")) {
            return Cause.TIME;
        }
        return said.contains("OutOfMemory") ? Cause.MEMORY : Cause.MACHINE;
    }
}
