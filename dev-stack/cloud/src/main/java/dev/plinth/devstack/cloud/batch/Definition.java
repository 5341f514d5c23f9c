package dev.plinth.devstack.cloud.batch;

import dev.plinth.devstack.cloud.wire.AwsError;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A job definition's revision, as far as a machine without containers has a use for it.
 *
 * @param command with {@code Ref::name} where a parameter goes
 * @param memory MiB that each process of a job may have
 * @param seconds how long one attempt may take; 0 for any time
 */
record Definition(
        String name,
        int revision,
        String arn,
        String image,
        List<String> command,
        Map<String, String> environment,
        Map<String, String> parameters,
        int memory,
        int attempts,
        int seconds) {

    Definition {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        parameters = Map.copyOf(parameters);
    }

    static Definition read(JsonNode request, int revision, String arn) {
        JsonNode container = request.path("containerProperties");
        if (!container.path("image").isString() || memory(container) == 0) {
            throw AwsError.badRequest("ClientException", "Error executing request: image and MEMORY are required.");
        }
        return new Definition(
                request.path("jobDefinitionName").stringValue(),
                revision,
                arn,
                container.path("image").stringValue(),
                container.path("command").valueStream().map(JsonNode::asString).toList(),
                Pairs.ofNames(container.path("environment")),
                Pairs.of(request.path("parameters")),
                memory(container),
                request.path("retryStrategy").path("attempts").asInt(1),
                request.path("timeout").path("attemptDurationSeconds").asInt(0));
    }

    boolean isMeantBy(String id) {
        return arn.equals(id) || id.equals(name + ":" + revision) || id.equals(name);
    }

    private static int memory(JsonNode container) {
        return container
                .path("resourceRequirements")
                .valueStream()
                .filter(each -> each.path("type").asString("").equals("MEMORY"))
                .mapToInt(each -> each.path("value").asInt(0))
                .findFirst()
                .orElse(0);
    }
}
