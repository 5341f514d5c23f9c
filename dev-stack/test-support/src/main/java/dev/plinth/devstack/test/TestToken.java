package dev.plinth.devstack.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** A token's claims, which can be changed one by one, and the ways to turn them into a good or a forged token. */
public final class TestToken {

    private static final Duration LIFE = Duration.ofHours(1);

    private final RSAKey key;
    private final JWTClaimsSet claims;

    private TestToken(RSAKey key, JWTClaimsSet claims) {
        this.key = key;
        this.claims = claims;
    }

    static TestToken accessToken(RSAKey key, String issuer, String subject, String client) {
        Instant now = Instant.now();
        return new TestToken(
                key,
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject(subject)
                        .claim("client_id", client)
                        .claim("token_use", "access")
                        .claim("username", subject)
                        .claim("version", 2)
                        .claim("auth_time", now.getEpochSecond())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .jwtID(UUID.randomUUID().toString())
                        .build());
    }

    public String subject() {
        return claims.getSubject();
    }

    public TestToken subject(String subject) {
        return with("sub", subject).with("username", subject);
    }

    public TestToken with(String claim, Object value) {
        return new TestToken(
                key, new JWTClaimsSet.Builder(claims).claim(claim, value).build());
    }

    public TestToken without(String claim) {
        return new TestToken(
                key, new JWTClaimsSet.Builder(claims).claim(claim, null).build());
    }

    /** Expired for as long. */
    public TestToken expired(Duration ago) {
        Instant end = Instant.now().minus(ago);
        return with("iat", Date.from(end.minus(LIFE))).with("exp", Date.from(end));
    }

    /** Good to be used only after as long. */
    public TestToken notBefore(Duration ahead) {
        return with("nbf", Date.from(Instant.now().plus(ahead)));
    }

    /** The token, as the issuer signs it. */
    public String signed() {
        return signed(header(JWSAlgorithm.RS256).build(), signer(key));
    }

    /** Ready for the {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + signed();
    }

    /** {@code alg: none}. */
    public String unsigned() {
        return new PlainJWT(claims).serialize();
    }

    /** HS256 with the published key as the secret, for a verifier that lets the token choose the algorithm. */
    public String signedWithThePublicKeyAsSecret() {
        try {
            var secret = new MACSigner(key.toRSAPublicKey().getEncoded());
            return signed(header(JWSAlgorithm.HS256).build(), secret);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Another's signature under the issuer's key id. */
    public String signedByAStranger() {
        return signed(header(JWSAlgorithm.RS256).build(), signer(TestIssuer.newKey(key.getKeyID())));
    }

    /** A stranger's key, which the token itself brings along, by value and by address. */
    public String signedWithItsOwnKey(URI whereItsKeyIs) {
        RSAKey own = TestIssuer.newKey("own");
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(own.getKeyID())
                .jwk(own.toPublicJWK())
                .jwkURL(whereItsKeyIs);
        return signed(header.build(), signer(own));
    }

    /** Signed with a key that the issuer never published. */
    public String signedWithAnUnknownKey() {
        RSAKey unknown = TestIssuer.newKey(UUID.randomUUID().toString());
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(unknown.getKeyID())
                        .build(),
                signer(unknown));
    }

    private JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).type(JOSEObjectType.JWT);
    }

    private String signed(JWSHeader header, JWSSigner signer) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
