package dev.plinth.platform.events;

import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import tools.jackson.databind.json.JsonMapper;

/** The SNS topic that this service publishes to. Subscriptions filter on the message attribute {@code type}. */
public class EventTopic {

    /** What SNS takes in one call. */
    private static final int MOST_IN_A_CALL = 10;

    private final SnsClient sns;
    private final String topicArn;
    private final JsonMapper json;

    public EventTopic(SnsClient sns, String topicArn, JsonMapper json) {
        this.sns = sns;
        this.topicArn = topicArn;
        this.json = json;
    }

    /** @throws IllegalStateException when the topic did not take all of them; some may be out */
    public void publish(List<Event> events) {
        events.stream().gather(Gatherers.windowFixed(MOST_IN_A_CALL)).forEach(this::publishTen);
    }

    private void publishTen(List<Event> events) {
        var entries = IntStream.range(0, events.size())
                .mapToObj(i -> entry(Integer.toString(i), events.get(i)))
                .toList();
        var answer = sns.publishBatch(batch -> batch.topicArn(topicArn).publishBatchRequestEntries(entries));
        if (answer.hasFailed() && !answer.failed().isEmpty()) {
            throw new IllegalStateException("SNS refused " + answer.failed().size() + " of " + events.size()
                    + " events: " + answer.failed().getFirst().code());
        }
        LoggerFactory.getLogger(EventTopic.class).debug("Published {} events", events.size());
    }

    private PublishBatchRequestEntry entry(String id, Event event) {
        var type = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(event.type())
                .build();
        return PublishBatchRequestEntry.builder()
                .id(id)
                .message(json.writeValueAsString(event))
                .messageAttributes(Map.of("type", type))
                .build();
    }
}
