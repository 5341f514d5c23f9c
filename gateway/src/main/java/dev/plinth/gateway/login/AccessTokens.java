package dev.plinth.gateway.login;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.SignedJWT;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The tokens that apps bring themselves: the same rules that every service applies again. */
@Configuration(proxyBeanMethods = false)
class AccessTokens {

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int FETCH_TIMEOUT_MILLIS = 2_000;
    private static final Duration KEYS_LIVE = Duration.ofMinutes(15);
    private static final Duration KEYS_OUTLIVE_OUTAGE = Duration.ofHours(4);
    private static final Duration LEAST_BETWEEN_REFRESHES = Duration.ofSeconds(10);

    @Bean
    ReactiveJwtDecoder accessTokenDecoder(IdentityProperties identity, Clock clock) throws MalformedURLException {
        var keys = keys(identity);
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(token -> keysOf(token, keys))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        times.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                times,
                new JwtIssuerValidator(identity.issuer()),
                new JwtClaimValidator<Object>("token_use", "access"::equals),
                new JwtClaimValidator<Object>("client_id", identity.clients()::contains)));
        return decoder;
    }

    /** An unknown key id makes one refresh at most every ten seconds; while the pool is away its last keys serve. */
    private static JWKSource<SecurityContext> keys(IdentityProperties identity) throws MalformedURLException {
        return new PoolKeys(JWKSourceBuilder.create(
                        identity.jwksUri().toURL(),
                        new DefaultResourceRetriever(FETCH_TIMEOUT_MILLIS, FETCH_TIMEOUT_MILLIS))
                .cache(KEYS_LIVE.toMillis(), 2L * FETCH_TIMEOUT_MILLIS)
                .rateLimited(LEAST_BETWEEN_REFRESHES.toMillis())
                .outageTolerant(KEYS_OUTLIVE_OUTAGE.toMillis())
                .build());
    }

    /** None for a key that is unknown. A fetch blocks, hence the other thread. */
    private static Flux<JWK> keysOf(SignedJWT token, JWKSource<SecurityContext> keys) {
        var wanted = new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()));
        return Mono.fromCallable(() -> keys.get(wanted, null))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMapIterable(found -> found);
    }
}
