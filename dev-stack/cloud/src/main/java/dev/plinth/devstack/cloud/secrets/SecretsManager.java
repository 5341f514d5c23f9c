package dev.plinth.devstack.cloud.secrets;

import dev.plinth.devstack.cloud.wire.Account;
import dev.plinth.devstack.cloud.wire.DurableFile;
import dev.plinth.devstack.cloud.wire.DurableState;
import dev.plinth.devstack.cloud.wire.JsonOperation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Secrets Manager, by the names of its operations. */
public final class SecretsManager {

    private SecretsManager() {}

    /** Secrets live in the folder, in a file that only its owner reads. */
    public static Map<String, JsonOperation> in(Path folder, Account account, Clock clock) {
        var file = new DurableFile(folder.resolve("secrets.json"));
        var secrets = new SecretOperations(new DurableState<>(file, Vault.class, Vault.EMPTY), account, clock);
        return Map.of(
                "secretsmanager.CreateSecret", secrets::create,
                "secretsmanager.PutSecretValue", secrets::putValue,
                "secretsmanager.GetSecretValue", secrets::value,
                "secretsmanager.DescribeSecret", secrets::describe,
                "secretsmanager.ListSecrets", secrets::list);
    }
}
