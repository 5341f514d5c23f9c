package dev.plinth.devstack.test;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
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
        return Signature.rs256(claims, key);
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
        return Signature.hs256(claims, key);
    }

    /** Another's signature under the issuer's key id. */
    public String signedByAStranger() {
        return Signature.rs256(claims, TestIssuer.newKey(key.getKeyID()));
    }

    /** A stranger's key, which the token itself brings along, by value and by address. */
    public String signedWithItsOwnKey(URI whereItsKeyIs) {
        RSAKey own = TestIssuer.newKey("own");
        return Signature.rs256(
                claims, own, header -> header.jwk(own.toPublicJWK()).jwkURL(whereItsKeyIs));
    }

    /** Signed with a key that the issuer never published. */
    public String signedWithAnUnknownKey() {
        return Signature.rs256(claims, TestIssuer.newKey(UUID.randomUUID().toString()));
    }
}
