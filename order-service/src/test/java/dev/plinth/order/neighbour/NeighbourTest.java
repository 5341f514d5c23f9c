package dev.plinth.order.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.domain.Unavailable;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NeighbourTest {

    private final Neighbour neighbour = NeighbourStub.neighbours().named("catalog");

    @Test
    void passesOnWhatWasAnswered() {
        assertThat(neighbour.<String>ask(() -> "here")).isEqualTo("here");
    }

    @Test
    void readsNothingIntoAFailure() {
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> neighbour.ask(() -> {
                    throw new IOException("reset");
                }))
                .matches(outage -> outage.neighbour().equals("catalog"));
    }

    @Test
    void waitsNoLongerThanItsLimit() {
        var never = new CountDownLatch(1);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> neighbour.ask(() -> {
                    never.await();
                    return "too late";
                }));
    }

    @Test
    void leavesADeadNeighbourAlone() {
        var calls = new AtomicInteger();
        for (int call = 0; call < 10; call++) {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> neighbour.ask(() -> {
                        calls.incrementAndGet();
                        throw new IOException("refused");
                    }));
        }

        assertThat(calls).hasValue(4);
    }

    @Test
    void aSlowNeighbourTakesNoMoreThanItsShareOfCallers() throws Exception {
        var neighbour = NeighbourStub.neighbours(Duration.ofMinutes(1)).named("payment");
        var busy = new CountDownLatch(NeighbourStub.AT_ONCE);
        var answers = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < NeighbourStub.AT_ONCE; caller++) {
                threads.submit(() -> neighbour.ask(() -> {
                    busy.countDown();
                    answers.await();
                    return "late";
                }));
            }
            busy.await();

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> neighbour.ask(() -> "one too many"))
                    .withCauseInstanceOf(BulkheadFullException.class);
            answers.countDown();
        }
        assertThat(neighbour.<String>ask(() -> "room again")).isEqualTo("room again");
    }
}
