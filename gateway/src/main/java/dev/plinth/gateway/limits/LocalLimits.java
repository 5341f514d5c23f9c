package dev.plinth.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The floor that holds while Redis is away: each gateway counts for itself. */
@Component
class LocalLimits {

    private static final int MOST_CLIENTS = 100_000;

    private final RateLimiterConfig config;
    private final Cache<String, RateLimiter> clients = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    LocalLimits(LimitProperties limits) {
        this.config = RateLimiterConfig.custom()
                .limitForPeriod(limits.floorPerSecond())
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    boolean allows(String client) {
        return clients.get(client, name -> RateLimiter.of(name, config)).acquirePermission();
    }
}
