package dev.plinth.asset.batch;

import dev.plinth.asset.domain.HeavyWork;
import dev.plinth.asset.domain.ModelVersion;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;

/** Heavy work as AWS Batch jobs. Batch keeps the attempts and the time; the job itself writes into its version. */
@Component
class BatchHeavyWork implements HeavyWork {

    private static final Logger log = LoggerFactory.getLogger(BatchHeavyWork.class);

    private final BatchClient batch;
    private final BatchProperties properties;
    private final JobEnvironment environment;

    BatchHeavyWork(BatchClient batch, BatchProperties properties, JobEnvironment environment) {
        this.batch = batch;
        this.properties = properties;
        this.environment = environment;
    }

    @Override
    public String submit(ModelVersion version) {
        return batch.submitJob(submit -> submit.jobName("model-" + version.model() + "-" + version.number())
                        .jobQueue(properties.queue())
                        .jobDefinition(properties.definition())
                        .containerOverrides(container -> container.environment(environment.variables()))
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
            log.warn("Job {} failed: {}, {}", job.jobId(), job.statusReason(), job.container());
            return new State.Failed(JobFailure.causeOf(job));
        }
        return job.status() == JobStatus.SUCCEEDED ? new State.Over() : new State.UnderWay();
    }
}
