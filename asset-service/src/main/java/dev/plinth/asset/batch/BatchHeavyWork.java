package dev.plinth.asset.batch;

import dev.plinth.asset.domain.HeavyWork;
import dev.plinth.asset.domain.ModelVersion;
import java.util.Map;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;

/** Heavy work as AWS Batch jobs. Batch keeps the attempts and the time; the job itself writes into its version. */
@Component
class BatchHeavyWork implements HeavyWork {

    private final BatchClient batch;
    private final BatchProperties properties;

    BatchHeavyWork(BatchClient batch, BatchProperties properties) {
        this.batch = batch;
        this.properties = properties;
    }

    @Override
    public String submit(ModelVersion version) {
        return batch.submitJob(submit -> submit.jobName("model-" + version.model() + "-" + version.number())
                        .jobQueue(properties.queue())
                        .jobDefinition(properties.definition())
                        .parameters(Map.of(
                                "model", version.model().toString(), "version", String.valueOf(version.number()))))
                .jobId();
    }

    @Override
    public State state(String job) {
        return batch.describeJobs(describe -> describe.jobs(job)).jobs().stream()
                .findFirst()
                .map(BatchHeavyWork::stateOf)
                .orElse(new State.Over());
    }

    private static State stateOf(JobDetail job) {
        if (job.status() == JobStatus.FAILED) {
            String reason = job.statusReason();
            return new State.Failed(reason != null && reason.contains("timeout"));
        }
        return job.status() == JobStatus.SUCCEEDED ? new State.Over() : new State.UnderWay();
    }
}
