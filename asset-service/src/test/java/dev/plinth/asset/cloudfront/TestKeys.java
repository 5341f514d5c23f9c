package dev.plinth.asset.cloudfront;

import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.provision.Secret;
import dev.plinth.devstack.test.Backends;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.json.JsonMapper;

/** Keys for signing that belong to nobody. */
public final class TestKeys {

    private static final Map<String, Integer> BITS = Map.of("EC", 256, "RSA", 2048);

    private TestKeys() {}

    /** Puts a key where the service looks for it, and names the distribution; needs the backend SECRETS. */
    public static void inSecretsManager(DynamicPropertyRegistry properties) {
        String name = "plinth/media-signing-" + UUID.randomUUID();
        store(name, "K1", pair("EC").getPrivate());
        properties.add("plinth.media.signing-secret", () -> name);
        properties.add("plinth.media.distribution.id", () -> "E1");
    }

    public static void store(String secret, String keyPairId, PrivateKey key) {
        try (var secrets = LocalAws.secretsManager(Backends.secrets())) {
            new Secret(secret, Map.of("keyPairId", keyPairId, "privateKey", pem(key))).createIn(secrets);
        }
    }

    static String secret(String keyPairId, PrivateKey key) {
        return JsonMapper.shared().writeValueAsString(Map.of("keyPairId", keyPairId, "privateKey", pem(key)));
    }

    static KeyPair pair(String algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(BITS.get(algorithm));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }

    private static String pem(PrivateKey key) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----";
    }
}
