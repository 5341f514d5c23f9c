package dev.plinth.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Remembers tokens that were verified a moment ago. An RS256 check costs about 100 µs, and a page makes many calls with
 * one token; a minute bounds how long a revoked key is still believed.
 */
class CachedTokens implements JwtDecoder {

    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder verifier;
    private final Clock clock;
    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MEMORY).build();

    CachedTokens(JwtDecoder verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = verified.getIfPresent(token);
        if (known != null && lives(known)) {
            return known;
        }
        Jwt fresh = verify(token);
        verified.put(token, fresh);
        return fresh;
    }

    /** A key that nobody knows is looked up now and then only; in between it is simply unknown. */
    private Jwt verify(String token) {
        try {
            return verifier.decode(token);
        } catch (JwtException refusal) {
            if (refusal.getCause() != null && refusal.getCause().getCause() instanceof RateLimitReachedException
                    || refusal.getCause() instanceof RateLimitReachedException) {
                throw new BadJwtException("signed with an unknown key", refusal);
            }
            throw refusal;
        }
    }

    private boolean lives(Jwt token) {
        Instant end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }
}
