package dev.plinth.platform.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies Cognito access tokens: RS256 by a key of the pool, its issuer, {@code token_use} access, a known client, and
 * times within a minute's skew.
 */
final class AccessTokens {

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int FETCH_TIMEOUT_MILLIS = 2_000;
    private static final long KEYS_LIVE_MILLIS = Duration.ofMinutes(15).toMillis();
    private static final long KEYS_OUTLIVE_OUTAGE_MILLIS = Duration.ofHours(4).toMillis();
    private static final long KEYS_REFRESH_TIMEOUT_MILLIS =
            Duration.ofSeconds(5).toMillis();
    private static final long LEAST_BETWEEN_REFRESHES_MILLIS =
            Duration.ofSeconds(10).toMillis();

    private AccessTokens() {}

    static JwtDecoder decoder(IdentityProperties identity, Clock clock) throws MalformedURLException {
        // An unknown key id makes one refresh at most every ten seconds; while the pool is away its last keys serve.
        var keys = new PoolKeys(JWKSourceBuilder.create(
                        identity.jwksUri().toURL(),
                        new DefaultResourceRetriever(FETCH_TIMEOUT_MILLIS, FETCH_TIMEOUT_MILLIS))
                .cache(KEYS_LIVE_MILLIS, KEYS_REFRESH_TIMEOUT_MILLIS)
                .rateLimited(LEAST_BETWEEN_REFRESHES_MILLIS)
                .outageTolerant(KEYS_OUTLIVE_OUTAGE_MILLIS)
                .build());
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validators below do that
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(validator(identity, clock));
        return new CachedTokens(decoder, clock);
    }

    private static OAuth2TokenValidator<Jwt> validator(IdentityProperties identity, Clock clock) {
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        times.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(identity.issuer()),
                new JwtClaimValidator<Object>("token_use", "access"::equals),
                new JwtClaimValidator<Object>("client_id", identity.clients()::contains));
    }
}
