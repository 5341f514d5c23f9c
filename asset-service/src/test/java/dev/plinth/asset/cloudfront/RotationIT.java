package dev.plinth.asset.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.test.Backends;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The key changes in Secrets Manager, and the service goes on without a restart. */
class RotationIT {

    private final String secret = "plinth/media-signing-" + UUID.randomUUID();

    @Test
    void aKeyThatIsRotatedInSecretsManagerIsTakenUp() {
        TestKeys.store(secret, "K1", TestKeys.pair("RSA").getPrivate());
        try (var secrets = LocalAws.secretsManager(Backends.secrets())) {
            var properties = new SigningProperties(URI.create("https://media.example"), secret, Duration.ofMinutes(15));
            SigningKeys keys = new CloudFrontConfiguration().signingKeys(secrets, properties);
            keys.start();
            assertThat(keys.current().keyPairId()).isEqualTo("K1");

            TestKeys.store(secret, "K2", TestKeys.pair("EC").getPrivate());
            keys.refresh();

            assertThat(keys.current().keyPairId()).isEqualTo("K2");
            assertThat(keys.current().privateKey().getAlgorithm()).isEqualTo("EC");
        }
    }
}
