package dev.plinth.devstack.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.devstack.cloud.wire.AwsServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidParameterException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;

/** Secrets Manager, as the SDK's client sees it. */
class SecretsManagerTest {

    private static final URI NO_SQS = URI.create("http://localhost:1");
    private static final String ORDER = "plinth/order-service";

    @TempDir
    private Path data;

    private AwsServer server;
    private SecretsManagerClient secrets;

    @BeforeEach
    void start() {
        server = Clients.start(data, NO_SQS);
        secrets = Clients.client(SecretsManagerClient.builder(), server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesOutWhatWasStored() {
        var created = secrets.createSecret(create -> create.name(ORDER).secretString("{\"a\":\"<&>\"}"));

        var byName = secrets.getSecretValue(get -> get.secretId(ORDER));
        var byArn = secrets.getSecretValue(get -> get.secretId(created.arn()));

        assertThat(byName.secretString()).isEqualTo("{\"a\":\"<&>\"}");
        assertThat(byName.versionStages()).containsExactly("AWSCURRENT");
        assertThat(byArn.versionId()).isEqualTo(created.versionId());
        assertThat(created.arn()).matches("arn:aws:secretsmanager:eu-west-1:000000000000:secret:" + ORDER + "-.{6}");
    }

    @Test
    void givesOutBinarySecrets() {
        var key = SdkBytes.fromByteArray(new byte[] {0, -1, 7});
        secrets.createSecret(create -> create.name("key").secretBinary(key));

        assertThat(secrets.getSecretValue(get -> get.secretId("key")).secretBinary())
                .isEqualTo(key);
    }

    @Test
    void aNewValueMakesTheOldOnePrevious() {
        secrets.createSecret(create -> create.name(ORDER).secretString("one"));
        secrets.putSecretValue(put -> put.secretId(ORDER).secretString("two"));
        secrets.putSecretValue(put -> put.secretId(ORDER).secretString("three"));

        assertThat(value("AWSCURRENT")).isEqualTo("three");
        assertThat(value("AWSPREVIOUS")).isEqualTo("two");
        assertThat(secrets.describeSecret(describe -> describe.secretId(ORDER))
                        .versionIdsToStages()
                        .values())
                .flatExtracting(stages -> stages)
                .containsExactlyInAnyOrder("AWSCURRENT", "AWSPREVIOUS");
    }

    @Test
    void aRetriedPutChangesNothing() {
        secrets.createSecret(create -> create.name(ORDER).secretString("one"));
        String token = "0123456789012345678901234567890123";
        secrets.putSecretValue(put -> put.secretId(ORDER).secretString("two").clientRequestToken(token));
        secrets.putSecretValue(put -> put.secretId(ORDER).secretString("two").clientRequestToken(token));

        assertThat(value("AWSPREVIOUS")).isEqualTo("one");
        assertThatExceptionOfType(ResourceExistsException.class)
                .isThrownBy(() -> secrets.putSecretValue(
                        put -> put.secretId(ORDER).secretString("other").clientRequestToken(token)));
    }

    @Test
    void listsNamesButNoValues() {
        secrets.createSecret(create -> create.name("a").secretString("hidden").description("first"));
        secrets.createSecret(create -> create.name("b").secretString("hidden"));

        assertThat(secrets.listSecrets().secretList())
                .extracting(SecretListEntry::name)
                .containsExactly("a", "b");
        assertThat(secrets.listSecrets().toString()).doesNotContain("hidden");
    }

    @Test
    void refusesASecondSecretOfTheSameName() {
        secrets.createSecret(create -> create.name(ORDER).secretString("one"));

        assertThatExceptionOfType(ResourceExistsException.class)
                .isThrownBy(
                        () -> secrets.createSecret(create -> create.name(ORDER).secretString("two")));
        assertThat(value("AWSCURRENT")).isEqualTo("one");
    }

    @Test
    void refusesAnUnknownSecret() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> secrets.getSecretValue(get -> get.secretId("nobody")));
    }

    @Test
    void refusesAnUnknownStage() {
        secrets.createSecret(create -> create.name(ORDER).secretString("one"));

        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> value("AWSPREVIOUS"));
    }

    @Test
    void refusesAPutWithoutAValue() {
        secrets.createSecret(create -> create.name(ORDER).secretString("one"));

        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> secrets.putSecretValue(put -> put.secretId(ORDER)));
    }

    @Test
    void survivesARestart() {
        secrets.createSecret(create -> create.name(ORDER).secretString("one"));
        secrets.putSecretValue(put -> put.secretId(ORDER).secretString("two"));

        stop();
        start();

        assertThat(value("AWSCURRENT")).isEqualTo("two");
        assertThat(value("AWSPREVIOUS")).isEqualTo("one");
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        secrets.createSecret(create -> create.name(ORDER).secretString("one"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.json"))))
                .isEqualTo("rw-------");
    }

    private String value(String stage) {
        return secrets.getSecretValue(get -> get.secretId(ORDER).versionStage(stage))
                .secretString();
    }
}
