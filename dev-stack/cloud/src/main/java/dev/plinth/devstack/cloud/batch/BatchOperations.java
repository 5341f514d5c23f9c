package dev.plinth.devstack.cloud.batch;

import dev.plinth.devstack.cloud.wire.Account;
import dev.plinth.devstack.cloud.wire.AwsError;
import dev.plinth.devstack.cloud.wire.DurableState;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the SDK's client asks for. */
record BatchOperations(DurableState<Ledger> state, Runner runner, Account account, Clock clock) {

    Object register(JsonNode request) {
        String name = required(request, "jobDefinitionName");
        var made = state.change(ledger -> {
            int revision = ledger.nextRevision(name);
            return ledger.with(Definition.read(request, revision, arn("job-definition/" + name + ":" + revision)));
        });
        Definition definition = made.definition(name);
        return Map.of(
                "jobDefinitionName", name,
                "jobDefinitionArn", definition.arn(),
                "revision", definition.revision());
    }

    Object submit(JsonNode request) {
        Definition definition = state.now().definition(required(request, "jobDefinition"));
        JsonNode overrides = request.path("containerOverrides");
        var job = new Job(
                UUID.randomUUID().toString(),
                required(request, "jobName"),
                required(request, "jobQueue"),
                definition.arn(),
                Pairs.of(request.path("parameters")),
                Pairs.ofNames(overrides.path("environment")),
                overrides.path("command").valueStream().map(JsonNode::asString).toList(),
                Job.Status.RUNNABLE,
                null,
                clock.millis(),
                0,
                0,
                List.of());
        state.change(ledger -> ledger.with(job));
        runner.wake();
        return Map.of("jobName", job.name(), "jobId", job.id(), "jobArn", arn("job/" + job.id()));
    }

    Object describe(JsonNode request) {
        return Map.of(
                "jobs",
                request.path("jobs")
                        .valueStream()
                        .map(id -> state.now().job(id.asString()))
                        .flatMap(Optional::stream)
                        .map(job -> JobJson.of(job, arn("job/" + job.id())))
                        .toList());
    }

    Object terminate(JsonNode request) {
        String id = required(request, "jobId");
        String reason = required(request, "reason");
        state.change(ledger -> ledger.changing(id, job -> job.terminated(reason, clock.millis())));
        runner.end(id);
        return Map.of();
    }

    private String arn(String resource) {
        return account.arn("batch", resource);
    }

    private static String required(JsonNode request, String field) {
        if (!request.path(field).isString()) {
            throw AwsError.badRequest("ClientException", "Error executing request: " + field + " is required.");
        }
        return request.get(field).stringValue();
    }
}
