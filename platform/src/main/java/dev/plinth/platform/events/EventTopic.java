package dev.plinth.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import tools.jackson.databind.json.JsonMapper;

/** The SNS topic that this service publishes to. Subscriptions filter on the message attribute {@code type}. */
public class EventTopic {

    private static final Logger log = LoggerFactory.getLogger(EventTopic.class);

    /** What SNS takes in one call: so many entries, and so many bytes of all their messages and attributes. */
    private static final int MOST_IN_A_CALL = 10;

    private static final int MOST_BYTES = 256 * 1024;

    private final SnsClient sns;
    private final String topicArn;
    private final JsonMapper json;

    public EventTopic(SnsClient sns, String topicArn, JsonMapper json) {
        this.sns = sns;
        this.topicArn = topicArn;
        this.json = json;
    }

    /**
     * Publishes in this order, as many in a call as SNS takes.
     *
     * @return those that are out; the others were refused, each for itself, as the log tells
     * @throws software.amazon.awssdk.core.exception.SdkException when the topic is away; some may be out
     */
    public List<Event> publish(List<Event> events) {
        var out = new ArrayList<Event>();
        var call = new ArrayList<Message>();
        int bytes = 0;
        for (Message message : events.stream().map(this::message).toList()) {
            int more = message.bytes();
            if (more > MOST_BYTES) {
                log.error("{} has {} bytes, SNS takes {}", message.event().id(), more, MOST_BYTES);
                continue;
            }
            if (call.size() == MOST_IN_A_CALL || bytes + more > MOST_BYTES) {
                out.addAll(send(call));
                call.clear();
                bytes = 0;
            }
            call.add(message);
            bytes += more;
        }
        out.addAll(send(call));
        return out;
    }

    private List<Event> send(List<Message> call) {
        if (call.isEmpty()) {
            return List.of();
        }
        var entries = IntStream.range(0, call.size())
                .mapToObj(i -> call.get(i).entry(Integer.toString(i)))
                .toList();
        var out = call.stream().map(Message::event).collect(toCollection(ArrayList::new));
        sns.publishBatch(batch -> batch.topicArn(topicArn).publishBatchRequestEntries(entries))
                .failed()
                .forEach(refused -> {
                    var event = call.get(Integer.parseInt(refused.id())).event();
                    log.error("SNS refused {}: {} {}", event.id(), refused.code(), refused.message());
                    out.remove(event);
                });
        return out;
    }

    private Message message(Event event) {
        return new Message(event, json.writeValueAsString(event));
    }

    private record Message(Event event, String body) {

        private static final String TYPE = "type";
        private static final String STRING = "String";

        /** As SNS counts them. */
        int bytes() {
            return body.getBytes(UTF_8).length
                    + TYPE.length()
                    + STRING.length()
                    + event.type().length();
        }

        PublishBatchRequestEntry entry(String id) {
            var type = MessageAttributeValue.builder()
                    .dataType(STRING)
                    .stringValue(event.type())
                    .build();
            return PublishBatchRequestEntry.builder()
                    .id(id)
                    .message(body)
                    .messageAttributes(Map.of(TYPE, type))
                    .build();
        }
    }
}
