package dev.plinth.order.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.domain.Unavailable;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
        assertThat(isStillWaitedFor(NeighbourStub.neighbours(Duration.ofMillis(100))))
                .isFalse();
    }

    /** The seeded bug. */
    @Test
    void aLimitThatIsTooLongIsWaitedFor() {
        assertThat(isStillWaitedFor(NeighbourStub.neighbours(Duration.ofMinutes(1))))
                .isTrue();
    }

    /** A second after a neighbour was asked that never answers. */
    private static boolean isStillWaitedFor(Neighbours neighbours) {
        var never = new CountDownLatch(1);
        try (var caller = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = caller.submit(() -> neighbours.named("catalog").ask(() -> {
                never.await();
                return "too late";
            }));
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> asked.get(1, TimeUnit.SECONDS))
                    .isInstanceOfAny(TimeoutException.class, ExecutionException.class);
            boolean waiting = !asked.isDone();
            never.countDown();
            return waiting;
        }
    }

    @Test
    void leavesADeadNeighbourAlone() {
        assertThat(callsThatReach(neighbour)).isEqualTo(4);
    }

    /** The seeded bug. */
    @Test
    void aBreakerThatNeverOpensAsksADeadNeighbourAgainAndAgain() {
        var never = CircuitBreakerConfig.custom().minimumNumberOfCalls(100).build();

        assertThat(callsThatReach(
                        NeighbourStub.neighbours(Duration.ofSeconds(2), never).named("catalog")))
                .isEqualTo(10);
    }

    /** Of ten, all of which are refused. */
    private static int callsThatReach(Neighbour dead) {
        var calls = new AtomicInteger();
        for (int call = 0; call < 10; call++) {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> dead.ask(() -> {
                        calls.incrementAndGet();
                        throw new IOException("refused");
                    }));
        }
        return calls.get();
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
