package dev.plinth.devstack.cloud.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job as DescribeJobs tells it. */
final class JobJson {

    private JobJson() {}

    static Map<String, @Nullable Object> of(Job job, String arn) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("jobArn", arn);
        json.put("jobId", job.id());
        json.put("jobName", job.name());
        json.put("jobQueue", job.queue());
        json.put("jobDefinition", job.definition());
        json.put("parameters", job.parameters());
        json.put("status", job.status().name());
        json.put("createdAt", job.createdAt());
        json.put("attempts", job.attempts().stream().map(JobJson::of).toList());
        if (!job.attempts().isEmpty()) {
            json.put("container", container(job.attempts().getLast()));
        }
        putUnless(job.startedAt() == 0, json, "startedAt", job.startedAt());
        putUnless(job.stoppedAt() == 0, json, "stoppedAt", job.stoppedAt());
        putUnless(job.reason() == null, json, "statusReason", job.reason());
        return json;
    }

    private static Map<String, @Nullable Object> of(Job.Attempt attempt) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("container", container(attempt));
        json.put("startedAt", attempt.startedAt());
        json.put("stoppedAt", attempt.stoppedAt());
        json.put("statusReason", attempt.reason());
        return json;
    }

    private static Map<String, @Nullable Object> container(Job.Attempt attempt) {
        var container = new LinkedHashMap<String, @Nullable Object>();
        putUnless(attempt.exitCode() == null, container, "exitCode", attempt.exitCode());
        return container;
    }

    private static void putUnless(
            boolean absent, Map<String, @Nullable Object> json, String field, @Nullable Object value) {
        if (!absent) {
            json.put(field, value);
        }
    }
}
