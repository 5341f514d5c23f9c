package dev.plinth.devstack.cloud.secrets;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What callers are told of secrets. */
final class Answers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Answers() {}

    static ObjectNode of(Secret secret) {
        return JSON.createObjectNode().put("ARN", secret.arn()).put("Name", secret.name());
    }

    static ObjectNode of(Secret secret, SecretVersion version) {
        return of(secret).put("VersionId", version.id()).putPOJO("VersionStages", version.stages());
    }

    /** Everything but the values. */
    static ObjectNode described(Secret secret) {
        return summary(secret, "VersionIdsToStages");
    }

    static ObjectNode listed(List<Secret> secrets) {
        var summaries = secrets.stream()
                .map(secret -> summary(secret, "SecretVersionsToStages"))
                .toList();
        return JSON.createObjectNode().putPOJO("SecretList", summaries);
    }

    static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }

    private static ObjectNode summary(Secret secret, String stages) {
        return of(secret)
                .put("Description", secret.description())
                .put("CreatedDate", seconds(secret.created()))
                .put("LastChangedDate", seconds(secret.changed()))
                .putPOJO(stages, secret.versions().stream().collect(toMap(SecretVersion::id, SecretVersion::stages)));
    }
}
