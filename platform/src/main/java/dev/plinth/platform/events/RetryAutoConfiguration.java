package dev.plinth.platform.events;

import io.awspring.cloud.sqs.listener.errorhandler.AsyncErrorHandler;
import io.awspring.cloud.sqs.listener.errorhandler.ExponentialBackoffErrorHandler;
import io.awspring.cloud.sqs.listener.errorhandler.Jitter;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * A service that names its queue tries again, later and later, what it could not handle: the tries that the queue allows
 * (contracts/messaging.json) have to last longer than an outage of its store.
 */
@AutoConfiguration(beforeName = "io.awspring.cloud.autoconfigure.sqs.SqsAutoConfiguration")
@ConditionalOnProperty("plinth.messaging.queue")
class RetryAutoConfiguration {

    private static final double GROWS_BY = 3;

    /** Half of each wait is left to chance, so that what failed together does not come back together. */
    @Bean
    AsyncErrorHandler<Object> retries(
            @Value("${plinth.messaging.first-retry:2s}") Duration first,
            @Value("${plinth.messaging.longest-retry:15m}") Duration longest) {
        return ExponentialBackoffErrorHandler.builder()
                .initialVisibilityTimeoutSeconds(Math.toIntExact(first.toSeconds()))
                .multiplier(GROWS_BY)
                .maxVisibilityTimeoutSeconds(Math.toIntExact(longest.toSeconds()))
                .jitter(Jitter.HALF)
                .build();
    }
}
