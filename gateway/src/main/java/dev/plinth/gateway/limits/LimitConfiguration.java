package dev.plinth.gateway.limits;

import org.springframework.cloud.gateway.filter.ratelimit.RedisRateLimiter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    RedisRateLimiter sharedLimits(LimitProperties limits) {
        return new RedisRateLimiter(limits.perSecond(), limits.burst());
    }
}
