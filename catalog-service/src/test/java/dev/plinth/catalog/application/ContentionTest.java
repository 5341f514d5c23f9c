package dev.plinth.catalog.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.catalog.domain.ChangedMeanwhile;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ContentionTest {

    /** As long as nobody's turn comes, because the store is slow. */
    private static final Duration AN_ATTEMPT = Duration.ofSeconds(1);

    @Test
    void nobodyGoesOnForCallersWhoHaveGivenUp() {
        long began = System.nanoTime();

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> new Contention().retrying(() -> {
                    LockSupport.parkNanos(AN_ATTEMPT.toNanos());
                    throw new ChangedMeanwhile();
                }));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }
}
