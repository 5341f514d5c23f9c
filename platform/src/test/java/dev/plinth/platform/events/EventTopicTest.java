package dev.plinth.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class EventTopicTest {

    private static final int MOST_BYTES = 256 * 1024;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Sns sns = new Sns();
    private final EventTopic topic = new EventTopic(sns, "topic", json);

    @Test
    void manySmallEventsGoTenAtOnce() {
        var events = events(25, 100);

        assertThat(topic.publish(events)).isEqualTo(events);

        assertThat(sns.calls).containsExactly(10, 10, 5);
    }

    /** SNS counts the bytes of a whole call. */
    @Test
    void largeEventsGoFewAtOnce() {
        var events = events(7, 100_000);

        assertThat(topic.publish(events)).isEqualTo(events);

        assertThat(sns.calls).containsExactly(2, 2, 2, 1);
    }

    @Test
    void bytesAreCountedAndNotCharacters() {
        var events = List.of(event(0, "椅".repeat(60_000)), event(1, "椅".repeat(60_000)));

        assertThat(topic.publish(events)).isEqualTo(events);

        assertThat(sns.calls).containsExactly(1, 1);
    }

    /** What can never leave must not keep back what comes after it. */
    @Test
    void anEventThatIsTooLargeStaysAndTheOthersLeave() {
        var events = List.of(event(0, "x"), event(1, "x".repeat(MOST_BYTES)), event(2, "x"));

        assertThat(topic.publish(events)).containsExactly(events.get(0), events.get(2));
    }

    @Test
    void anEventThatIsRefusedStaysAndTheOthersLeave() {
        var events = List.of(event(0, "x"), event(1, Sns.POISON), event(2, "x"));

        assertThat(topic.publish(events)).containsExactly(events.get(0), events.get(2));
    }

    /** Through the relay, which reads the oldest hundred: a hundred and one, and all but one leave. */
    @Test
    void theSweepGoesPastWhatIsRefused() {
        var pending = new ArrayList<>(events(101, 10));
        pending.set(0, event(0, Sns.POISON));
        var outbox = new Outbox() {
            @Override
            public List<Event> pending(int most) {
                return pending.stream().limit(most).toList();
            }

            @Override
            public void published(List<Event> published) {
                pending.removeAll(published);
            }
        };
        var relay = new OutboxRelay(outbox, topic, Clock.systemUTC(), Duration.ZERO);

        relay.sweep();
        relay.sweep();

        assertThat(pending).extracting(Event::id).containsExactly("event-0");
    }

    private static List<Event> events(int count, int bytes) {
        return IntStream.range(0, count)
                .mapToObj(number -> event(number, "x".repeat(bytes)))
                .toList();
    }

    private static Event event(int number, String text) {
        var data = JsonNodeFactory.instance.objectNode().put("text", text);
        return new Event("event-" + number, "product.changed", "/test", "product", number, Instant.EPOCH, data);
    }

    /** As SNS: ten entries and 256 KiB a call, an entry is taken or refused by itself. */
    private static final class Sns implements SnsClient {

        static final String POISON = "poison";

        final List<Integer> calls = new ArrayList<>();

        @Override
        public PublishBatchResponse publishBatch(PublishBatchRequest request) {
            var entries = request.publishBatchRequestEntries();
            if (entries.stream().mapToInt(Sns::bytes).sum() > MOST_BYTES) {
                throw BatchRequestTooLongException.builder()
                        .message("Batch requests cannot be longer than 262144 bytes.")
                        .build();
            }
            calls.add(entries.size());
            var refused = entries.stream()
                    .filter(entry -> entry.message().contains(POISON))
                    .map(entry -> BatchResultErrorEntry.builder()
                            .id(entry.id())
                            .code("InvalidParameter")
                            .senderFault(true)
                            .build())
                    .collect(Collectors.toList());
            return PublishBatchResponse.builder().failed(refused).build();
        }

        private static int bytes(PublishBatchRequestEntry entry) {
            return entry.message().getBytes(UTF_8).length
                    + entry.messageAttributes().entrySet().stream()
                            .mapToInt(attribute -> attribute.getKey().length()
                                    + attribute.getValue().dataType().length()
                                    + attribute.getValue().stringValue().length())
                            .sum();
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
