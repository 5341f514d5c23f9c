package dev.plinth.gateway.limits;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.gateway.filter.ratelimit.RedisRateLimiter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.script.DefaultRedisScript;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    RedisRateLimiter sharedLimits(LimitProperties limits) {
        return new RedisRateLimiter(limits.perSecond(), limits.burst());
    }

    /** As it comes, the limiter's script looks at each request whether its file inside the jar has changed. */
    @Bean
    static BeanPostProcessor scriptIsReadOnce() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (name.equals(RedisRateLimiter.REDIS_SCRIPT_NAME) && bean instanceof DefaultRedisScript<?> script) {
                    script.setScriptText(script.getScriptAsString());
                }
                return bean;
            }
        };
    }
}
