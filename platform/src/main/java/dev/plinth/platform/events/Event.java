package dev.plinth.platform.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * Something that has happened, as a <a href="https://github.com/cloudevents/spec">CloudEvents 1.0</a> JSON envelope.
 *
 * @param id unique; a consumer that has seen it does nothing
 * @param type such as {@code product.changed}
 * @param source the publisher, such as {@code /catalog-service}
 * @param subject the id of what changed
 * @param sequence the subject's version: an event older than what a consumer holds is dropped
 */
public record Event(String id, String type, String source, String subject, long sequence, Instant time, JsonNode data) {

    @JsonProperty("specversion")
    String specVersion() {
        return "1.0";
    }

    @JsonProperty("datacontenttype")
    String dataContentType() {
        return "application/json";
    }
}
