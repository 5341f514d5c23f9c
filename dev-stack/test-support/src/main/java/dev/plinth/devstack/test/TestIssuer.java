package dev.plinth.devstack.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for Cognito inside the test's JVM: publishes its keys, mints tokens of Cognito's shape, good ones and bad
 * ones, and gives service tokens at {@code /oauth2/token}. A bean in tests that use {@link Backend#IDENTITY}.
 */
public final class TestIssuer {

    private static @Nullable TestIssuer running;

    private final RSAKey key;
    private final IssuerServer server;

    private TestIssuer() {
        this.key = newKey("test-key");
        this.server = IssuerServer.start(new JWKSet(key.toPublicJWK()), this::service);
    }

    /** This JVM's issuer. */
    public static synchronized TestIssuer running() {
        if (running == null) {
            running = new TestIssuer();
        }
        return running;
    }

    public URI uri() {
        return server.uri();
    }

    public String issuer() {
        return server.uri() + IssuerServer.POOL;
    }

    /** A token of a shopper whom nobody knows yet. */
    public TestToken shopper() {
        return TestToken.accessToken(key, issuer(), UUID.randomUUID().toString(), "storefront")
                .with("scope", "openid email profile");
    }

    public TestToken merchant() {
        return shopper().with("cognito:groups", List.of("merchant"));
    }

    /** A token of one service for another; it has no user. */
    public TestToken service(String client, String scope) {
        return TestToken.accessToken(key, issuer(), client, client)
                .without("username")
                .with("scope", scope);
    }

    /** What a service has to know of this issuer. */
    Map<String, Object> properties() {
        return Map.of(
                "plinth.identity.issuer",
                issuer(),
                "plinth.identity.jwks-uri",
                issuer() + IssuerServer.KEYS,
                "plinth.identity.token-uri",
                uri() + IssuerServer.TOKEN,
                "plinth.identity.clients",
                "storefront,mobile,order-service");
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(RSAKeyGenerator.MIN_KEY_SIZE_BITS)
                    .keyID(id)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
