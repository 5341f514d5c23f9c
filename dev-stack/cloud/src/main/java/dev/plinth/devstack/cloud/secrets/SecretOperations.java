package dev.plinth.devstack.cloud.secrets;

import static dev.plinth.devstack.cloud.secrets.SecretVersion.CURRENT;
import static java.util.stream.Collectors.toSet;

import dev.plinth.devstack.cloud.wire.Account;
import dev.plinth.devstack.cloud.wire.AwsError;
import dev.plinth.devstack.cloud.wire.DurableState;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Secrets are made, changed and given out. */
record SecretOperations(DurableState<Vault> state, Account account, Clock clock) {

    ObjectNode create(JsonNode request) {
        String name = required(request, "Name");
        if (!name.matches("[A-Za-z0-9/_+=.@-]{1,512}")) {
            throw AwsError.badRequest("ValidationException", "Invalid name.");
        }
        var version = version(request, Set.of(CURRENT));
        var secret = new Secret(
                name,
                account.arn("secretsmanager", "secret:" + name + "-" + randomEnd()),
                request.path("Description").asString(""),
                version.created(),
                List.of(version));
        state.change(vault -> vault.withNew(secret));
        return Answers.of(secret).put("VersionId", version.id());
    }

    ObjectNode putValue(JsonNode request) {
        String id = required(request, "SecretId");
        var stages = request.path("VersionStages")
                .valueStream()
                .map(JsonNode::asString)
                .collect(toSet());
        var version = version(request, stages.isEmpty() ? Set.of(CURRENT) : stages);
        var secret = state.change(vault -> vault.with(vault.secret(id).with(version)))
                .secret(id);
        return Answers.of(secret, secret.version(stored -> stored.id().equals(version.id())));
    }

    ObjectNode value(JsonNode request) {
        var secret = state.now().secret(required(request, "SecretId"));
        var version = request.path("VersionId").isString()
                ? secret.version(
                        stored -> stored.id().equals(request.get("VersionId").stringValue()))
                : secret.version(stored ->
                        stored.stages().contains(request.path("VersionStage").asString(CURRENT)));
        var answer = Answers.of(secret, version).put("CreatedDate", Answers.seconds(version.created()));
        version.value().writeTo(answer);
        return answer;
    }

    ObjectNode describe(JsonNode request) {
        return Answers.described(state.now().secret(required(request, "SecretId")));
    }

    /** All of them: a laptop has few. */
    ObjectNode list(JsonNode request) {
        if (!request.path("Filters").isEmpty()) {
            throw AwsError.badRequest("InvalidParameterException", "Filters are not supported here.");
        }
        return Answers.listed(state.now().secrets());
    }

    private SecretVersion version(JsonNode request, Set<String> stages) {
        String id =
                request.path("ClientRequestToken").asString(UUID.randomUUID().toString());
        return new SecretVersion(id, SecretValue.read(request), stages, clock.instant());
    }

    private static String required(JsonNode request, String field) {
        if (!request.path(field).isString()) {
            throw AwsError.badRequest("InvalidParameterException", "You must provide a value for " + field + ".");
        }
        return request.get(field).stringValue();
    }

    private static String randomEnd() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
