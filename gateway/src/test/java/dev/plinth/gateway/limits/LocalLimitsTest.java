package dev.plinth.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalLimitsTest {

    private final LocalLimits limits = new LocalLimits(new LimitProperties(10, 10, 3, 0));

    @Test
    void holdsAFloorOfItsOwnForEachClient() {
        long allowed = IntStream.range(0, 50).filter(i -> limits.allows("anna")).count();

        // A second may end in the middle of the loop and begin a new allowance.
        assertThat(allowed).isBetween(3L, 6L);
        assertThat(limits.allows("ben")).isTrue();
    }
}
