package dev.plinth.devstack.cloud.sns;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** How a message arrives where delivery is not raw. SNS also signs it; we have no key that anybody could check. */
@JsonInclude(NON_EMPTY)
record Envelope(
        @JsonProperty("Type") String type,
        @JsonProperty("MessageId") String messageId,
        @JsonProperty("TopicArn") String topicArn,
        @JsonProperty("Subject") Optional<String> subject,
        @JsonProperty("Message") String message,
        @JsonProperty("Timestamp") String timestamp,
        @JsonProperty("MessageAttributes") Map<String, Value> attributes) {

    static Envelope of(Message message, Instant now) {
        return new Envelope(
                "Notification",
                message.id(),
                message.topic(),
                message.subject(),
                message.body(),
                now.truncatedTo(ChronoUnit.MILLIS).toString(),
                message.attributes().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, entry -> Value.of(entry.getValue()))));
    }

    record Value(
            @JsonProperty("Type") String type,
            @JsonProperty("Value") String value) {

        static Value of(Attribute attribute) {
            return new Value(attribute.type(), attribute.value());
        }
    }
}
