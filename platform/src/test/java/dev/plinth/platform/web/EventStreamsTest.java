package dev.plinth.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventStreamsTest {

    private static final Duration OFTEN = Duration.ofMillis(1);

    private final EventStreams streams = new EventStreams(1);

    @Test
    void refusesAListenerTooManyAndTakesOneAgainWhenOneIsGone() throws Exception {
        var over = new CountDownLatch(1);
        streams.open(OFTEN, null, _ -> over.getCount() == 0 ? EventSource.Look.END : EventSource.Look.NOTHING_NEW);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> streams.open(OFTEN, null, _ -> EventSource.Look.END))
                .satisfies(problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(503);
                    assertThat(problem.getBody().getProperties()).containsEntry("code", "too-many-listeners");
                    assertThat(problem.getHeaders().getFirst("Retry-After")).isNotNull();
                });

        over.countDown();
        await().untilAsserted(() -> streams.open(OFTEN, null, _ -> EventSource.Look.END));
    }

    @Test
    void goesOnFromTheLastEventThatTheListenerHasSeen() {
        var asked = new AtomicReference<@Nullable String>();
        streams.open(OFTEN, "7", told -> {
            asked.set(told);
            return EventSource.Look.END;
        });

        await().until(() -> "7".equals(asked.get()));
    }

    @Test
    void closesItsSourceWhateverEndsIt() {
        var closed = new CountDownLatch(1);
        streams.open(OFTEN, null, new EventSource() {
            @Override
            public Look since(@Nullable String told) {
                throw new IllegalArgumentException("the store is gone");
            }

            @Override
            public void close() {
                closed.countDown();
            }
        });

        await().until(() -> closed.getCount() == 0);
    }

    @Test
    void remembersWhatItHasTold() {
        var asked = new AtomicReference<@Nullable String>();
        streams.open(OFTEN, null, told -> {
            asked.set(told);
            return told == null
                    ? new EventSource.Look(Optional.of(new EventSource.Happening("1", "order", "data")), false)
                    : EventSource.Look.END;
        });

        await().until(() -> "1".equals(asked.get()));
    }
}
