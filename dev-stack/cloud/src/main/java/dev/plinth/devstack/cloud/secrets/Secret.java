package dev.plinth.devstack.cloud.secrets;

import dev.plinth.devstack.cloud.wire.AwsError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A secret with its versions, oldest first; each stage stands on one version at most. */
record Secret(String name, String arn, String description, Instant created, List<SecretVersion> versions) {

    Secret {
        versions = List.copyOf(versions);
    }

    /** Whether the caller means this one: by name, by ARN, or by ARN without its random end. */
    boolean isMeantBy(String id) {
        return id.equals(name) || id.equals(arn) || id.equals(arn.substring(0, arn.length() - 7));
    }

    SecretVersion version(Predicate<SecretVersion> wanted) {
        return versions.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AwsError(
                        400, "ResourceNotFoundException", "Secrets Manager can't find the specified secret value."));
    }

    Instant changed() {
        return versions.getLast().created();
    }

    /**
     * The new version takes the stages from those that had them; what was current becomes previous. The same version
     * with the same value again changes nothing.
     */
    Secret with(SecretVersion added) {
        Optional<SecretVersion> known = versions.stream()
                .filter(version -> version.id().equals(added.id()))
                .findFirst();
        if (known.isPresent()) {
            if (!known.get().value().equals(added.value())) {
                throw AwsError.badRequest("ResourceExistsException", "A version of that id has another value.");
            }
            return this;
        }
        var older = versions.stream().map(version -> version.stepBackFor(added));
        return new Secret(
                name,
                arn,
                description,
                created,
                Stream.concat(older, Stream.of(added)).toList());
    }
}
