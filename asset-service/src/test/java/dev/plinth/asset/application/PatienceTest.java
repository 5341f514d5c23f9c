package dev.plinth.asset.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience.Tries tries = new Patience.Tries(10, 4, Duration.ofMinutes(1), Duration.ofMinutes(30));

    @Test
    void eachWaitIsTwiceTheOneBeforeUpToTheLongest() {
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(tries::waitAfter).map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
        assertThat(tries.waitAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(30));
    }
}
