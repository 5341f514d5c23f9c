package dev.plinth.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The process dies between commit and publication, between publication and forgetting, or not at all: by a seed. */
class OutboxRelayTest {

    private static final int EVENTS = 300;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Set<String> heard = new ConcurrentSkipListSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsCommittedIsPublishedWhereverTheProcessDies(long seed) {
        var outbox = new Stored();

        Set<String> committed = commitAndPublish(outbox, new Random(seed));

        assertThat(heard).isEqualTo(committed);
        assertThat(outbox.pending(1)).isEmpty();
    }

    /** The seeded bug: what was read is forgotten before it is out. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anOutboxThatForgetsFirstLosesEvents(long seed) {
        var hasty = new Stored() {
            @Override
            public List<Event> pending(int most) {
                List<Event> read = super.pending(most);
                published(read);
                return read;
            }
        };

        Set<String> committed = commitAndPublish(hasty, new Random(seed));

        assertThat(heard).isNotEqualTo(committed).isSubsetOf(committed);
    }

    @Test
    void whatWasJustCommittedGoesOutWithoutBeingReadAgain() {
        var unreadable = new Stored() {
            @Override
            public List<Event> pending(int most) {
                throw new IllegalStateException("nobody should look");
            }
        };
        var relay = new OutboxRelay(
                unreadable, new EventTopic(new ImmortalTopic(), "topic", json), Clock.systemUTC(), Duration.ZERO);

        relay.committed(List.of(event(1), event(2)));

        await().atMost(Duration.ofMinutes(1)).until(() -> heard.equals(Set.of("event-1", "event-2")));
    }

    /** Where publishing takes long, to publish the same again would make all of it longer. */
    @Test
    void whatIsOnItsWayIsNotSentAgainByTheSweep() throws InterruptedException {
        var outbox = new Stored();
        var sent = new AtomicInteger();
        var onItsWay = new CountDownLatch(1);
        var arrives = new CountDownLatch(1);
        var slow = new ImmortalTopic() {
            @Override
            public PublishBatchResponse publishBatch(PublishBatchRequest request) {
                if (sent.incrementAndGet() == 1) {
                    onItsWay.countDown();
                    await().atMost(Duration.ofMinutes(1)).until(() -> arrives.getCount() == 0);
                }
                return super.publishBatch(request);
            }
        };
        var relay = new OutboxRelay(outbox, new EventTopic(slow, "topic", json), Clock.systemUTC(), Duration.ZERO);
        outbox.commit(event(1));
        relay.committed(List.of(event(1)));
        onItsWay.await();

        relay.sweepQuietly();
        arrives.countDown();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(outbox.pending(1)).isEmpty());
        assertThat(sent).hasValue(1);
    }

    /** What failed on its way is the sweep's again. */
    @Test
    void whatDidNotArriveIsSweptLater() {
        var outbox = new Stored();
        var sent = new AtomicInteger();
        var awayOnce = new ImmortalTopic() {
            @Override
            public PublishBatchResponse publishBatch(PublishBatchRequest request) {
                if (sent.incrementAndGet() == 1) {
                    throw new Died();
                }
                return super.publishBatch(request);
            }
        };
        var relay = new OutboxRelay(outbox, new EventTopic(awayOnce, "topic", json), Clock.systemUTC(), Duration.ZERO);
        outbox.commit(event(1));
        relay.committed(List.of(event(1)));

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            relay.sweepQuietly();
            assertThat(heard).containsExactly("event-1");
        });
        assertThat(outbox.pending(1)).isEmpty();
    }

    private Set<String> commitAndPublish(Stored outbox, Random random) {
        var relay = new OutboxRelay(
                outbox, new EventTopic(new MortalTopic(random), "topic", json), Clock.systemUTC(), Duration.ZERO);
        var committed = new TreeSet<String>();
        for (int number = 0; number < EVENTS; number++) {
            outbox.commit(event(number));
            committed.add("event-" + number);
            if (random.nextInt(4) == 0) {
                sweepUntilDeath(relay);
            }
        }
        while (!outbox.pending(1).isEmpty()) {
            sweepUntilDeath(relay);
        }
        return committed;
    }

    private static void sweepUntilDeath(OutboxRelay relay) {
        try {
            relay.sweep();
        } catch (Died expected) {
            // the next sweep is another process
        }
    }

    private static Event event(int number) {
        return new Event(
                "event-" + number,
                "order.paid",
                "/test",
                "order",
                number,
                Instant.EPOCH,
                JsonNodeFactory.instance.objectNode());
    }

    private static final class Died extends RuntimeException {}

    private static class Stored implements Outbox {

        private final Map<String, Event> events = new LinkedHashMap<>();

        synchronized void commit(Event event) {
            events.put(event.id(), event);
        }

        @Override
        public synchronized List<Event> pending(int most) {
            return new ArrayList<>(events.values().stream().limit(most).toList());
        }

        @Override
        public synchronized void published(List<Event> published) {
            published.forEach(event -> events.remove(event.id()));
        }
    }

    private class ImmortalTopic extends MortalTopic {

        ImmortalTopic() {
            super(new Random());
        }

        @Override
        void dieOneTimeIn(int times) {
            // never
        }
    }

    /** Dies before it takes a batch, or after that, before anybody is told. */
    private class MortalTopic implements SnsClient {

        private final Random random;

        MortalTopic(Random random) {
            this.random = random;
        }

        @Override
        public PublishBatchResponse publishBatch(PublishBatchRequest request) {
            dieOneTimeIn(5);
            request.publishBatchRequestEntries()
                    .forEach(entry ->
                            heard.add(json.readTree(entry.message()).path("id").asString()));
            dieOneTimeIn(5);
            return PublishBatchResponse.builder().build();
        }

        void dieOneTimeIn(int times) {
            if (random.nextInt(times) == 0) {
                throw new Died();
            }
        }

        @Override
        public String serviceName() {
            return "sns";
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
