package dev.plinth.catalog.application;

import dev.plinth.catalog.domain.ChangedMeanwhile;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Repeats a read-decide-write that lost a race. One of the racers always wins, so a crowd on one SKU drains; whoever
 * still loses at the end is told to come back, never given a wrong answer.
 */
@Component
class Contention {

    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(ChangedMeanwhile.class)
            .maxRetries(30)
            .delay(Duration.ofMillis(5))
            .jitter(Duration.ofMillis(5))
            .multiplier(1.5)
            .maxDelay(Duration.ofMillis(80))
            .timeout(Duration.ofSeconds(3)) // those who wait have given up by then
            .build());

    /** @throws ChangedMeanwhile if every attempt lost */
    <T> T retrying(Supplier<T> attempt) {
        return retries.invoke(attempt);
    }

    void retrying(Runnable attempt) {
        retries.invoke(attempt);
    }
}
