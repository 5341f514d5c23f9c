package dev.plinth.devstack.cloud.secrets;

import dev.plinth.devstack.cloud.wire.AwsError;
import java.util.List;
import java.util.stream.Stream;

/** All secrets, at one moment. */
record Vault(List<Secret> secrets) {

    static final Vault EMPTY = new Vault(List.of());

    Vault {
        secrets = List.copyOf(secrets);
    }

    Secret secret(String id) {
        return secrets.stream()
                .filter(secret -> secret.isMeantBy(id))
                .findFirst()
                .orElseThrow(() -> AwsError.badRequest(
                        "ResourceNotFoundException", "Secrets Manager can't find the specified secret."));
    }

    Vault withNew(Secret secret) {
        if (secrets.stream().anyMatch(known -> known.name().equals(secret.name()))) {
            throw AwsError.badRequest(
                    "ResourceExistsException",
                    "The operation failed because the secret " + secret.name() + " already exists.");
        }
        return new Vault(Stream.concat(secrets.stream(), Stream.of(secret)).toList());
    }

    Vault with(Secret changed) {
        return new Vault(secrets.stream()
                .map(secret -> secret.name().equals(changed.name()) ? changed : secret)
                .toList());
    }
}
