package dev.plinth.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A minute of a shop that is asked for more than it can do, in simulated time: so many cores, first come first served, and
 * visits that begin (a quote) and are finished (an order), each for 50 ms. A visit that takes people more than two seconds
 * is one that they have left. Whatever the load, what is finished in time must be four fifths of the most that can be.
 */
class OverloadTest {

    private static final SheddingProperties SHEDDING = new SheddingProperties(Duration.ofMillis(200), 64, 4, 400);

    @ParameterizedTest
    @CsvSource({"2, 3", "2, 10", "16, 3", "64, 3", "256, 3"})
    void whoComesTooManyLeavesFourFifthsOfTheGoodput(int cores, double load) {
        assertThat(new Shop(cores, SHEDDING).goodput(load)).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 64})
    void whatCanBeDoneIsDone(int cores) {
        assertThat(new Shop(cores, SHEDDING).goodput(0.9)).isGreaterThan(0.89);
    }

    /** The seeded bug: whoever knocks is let in. */
    @Test
    void withoutSheddingNearlyEverybodyLeaves() {
        int everybody = 1_000_000;
        var open = new SheddingProperties(Duration.ofHours(1), everybody, everybody, everybody);

        assertThat(new Shop(2, open).goodput(3)).isLessThan(0.2);
    }

    private static final class Shop {

        private static final long WORK = Duration.ofMillis(50).toNanos();
        private static final long PATIENCE = Duration.ofSeconds(2).toNanos();
        private static final long CLOSES = Duration.ofMinutes(1).toNanos();

        private final Room room;
        private final PriorityQueue<Event> agenda = new PriorityQueue<>();
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private final int cores;
        private int idle;
        private int good;
        private long events;
        private long now;

        private record Event(long at, long number, Runnable what) implements Comparable<Event> {
            @Override
            public int compareTo(Event other) {
                return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
            }
        }

        Shop(int cores, SheddingProperties properties) {
            this.cores = cores;
            idle = cores;
            room = new Room(properties, () -> now);
        }

        /** What is finished in time, as a part of the most that can be, with {@code load} times as many visits as that. */
        double goodput(double load) {
            long between = (long) (2 * WORK / cores / load);
            for (long at = 0; at < CLOSES; at += between) {
                at(at, this::visit);
            }
            for (Event next = agenda.poll(); next != null && next.at <= CLOSES; next = agenda.poll()) {
                now = next.at;
                next.what.run();
            }
            return (double) good * 2 * WORK / cores / CLOSES;
        }

        private void visit() {
            long came = now;
            room.begin()
                    .ifPresent(place -> work(() -> {
                        place.leave();
                        work(() -> good += now - came <= PATIENCE ? 1 : 0);
                    }));
        }

        private void work(Runnable then) {
            if (idle == 0) {
                waiting.add(then);
                return;
            }
            idle--;
            at(now + WORK, () -> {
                then.run();
                idle++;
                if (!waiting.isEmpty()) {
                    work(waiting.remove());
                }
            });
        }

        private void at(long time, Runnable what) {
            agenda.add(new Event(time, events++, what));
        }
    }
}
