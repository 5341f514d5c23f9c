package dev.plinth.gateway.limits;

import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limit.WindowedLimit;
import com.netflix.concurrency.limits.limiter.AbstractLimiter;
import com.netflix.concurrency.limits.limiter.SimpleLimiter;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When a route has enough to do. How many requests may be under way follows from how long they take, as TCP finds its
 * window: one more after each stretch of time in which they were quick, a part less after one in which they were slow.
 *
 * @param slow what requests may take on average
 * @param atFirst requests under way at once before anything is known
 * @param atLeast requests that are always let in, so that one person with a page full of pictures is
 * @param atMost requests under way, however quick they are
 */
@Validated
@ConfigurationProperties("plinth.gateway.shedding")
record SheddingProperties(
        Duration slow,
        @Min(1) int atFirst,
        @Min(1) int atLeast,
        @Min(1) int atMost) {

    private static final double WHAT_SLOWNESS_LEAVES = 0.8;
    private static final Duration STRETCH = Duration.ofMillis(250);

    /** A limiter for one route. */
    AbstractLimiter<String> limiter(LongSupplier nanoClock) {
        var limit = AIMDLimit.newBuilder()
                .timeout(slow.toNanos(), TimeUnit.NANOSECONDS)
                .backoffRatio(WHAT_SLOWNESS_LEAVES)
                .initialLimit(atFirst)
                .minLimit(atLeast)
                .maxLimit(atMost)
                .build();
        var stretches = WindowedLimit.newBuilder()
                .minWindowTime(STRETCH.toMillis(), TimeUnit.MILLISECONDS)
                .build(limit);
        return SimpleLimiter.newBuilder().limit(stretches).nanoClock(nanoClock).build();
    }
}
