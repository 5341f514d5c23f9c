package dev.plinth.devstack.cloud.sns;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.devstack.cloud.wire.QueryRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was published. */
record Message(String id, String topic, Optional<String> subject, String body, Map<String, Attribute> attributes) {

    private static final int MOST_BYTES = 256 * 1024;

    Message {
        attributes = Map.copyOf(attributes);
    }

    /** @param request of Publish, or an entry of PublishBatch */
    static Message read(String topic, QueryRequest request) {
        String body = request.required("Message");
        Invalid.unless(!body.isEmpty(), "Empty message");
        Invalid.unless(body.getBytes(UTF_8).length <= MOST_BYTES, "Message too long");
        Invalid.unless(request.optional("MessageStructure").isEmpty(), "MessageStructure is not supported here");
        var attributes = new LinkedHashMap<String, Attribute>();
        request.entries("MessageAttributes")
                .forEach(entry -> attributes.put(entry.required("Name"), Attribute.read(entry)));
        return new Message(UUID.randomUUID().toString(), topic, request.optional("Subject"), body, attributes);
    }

    /** What filter policies see of an attribute; nothing where there is none. */
    List<String> valuesOf(String attribute) {
        var found = attributes.get(attribute);
        return found == null ? List.of() : found.values();
    }
}
