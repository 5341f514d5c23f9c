package dev.plinth.devstack.cloud.sns;

import dev.plinth.devstack.cloud.wire.QueryRequest;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message attribute.
 *
 * @param type {@code String}, {@code String.Array}, {@code Number} or {@code Binary}, perhaps with a label
 * @param value as text; Base64 for binary
 */
record Attribute(String type, String value) {

    /** @param entry of the request's {@code MessageAttributes} */
    static Attribute read(QueryRequest entry) {
        String type = entry.required("Value.DataType");
        Invalid.unless(
                type.startsWith("String") || type.startsWith("Number") || type.startsWith("Binary"),
                "The message attribute has an invalid type: " + type);
        return new Attribute(
                type, entry.required(type.startsWith("Binary") ? "Value.BinaryValue" : "Value.StringValue"));
    }

    boolean isBinary() {
        return type.startsWith("Binary");
    }

    /** Filter policies do not see binary values. */
    List<String> values() {
        if (isBinary()) {
            return List.of();
        }
        return type.equals("String.Array") ? elements() : List.of(value);
    }

    private List<String> elements() {
        try {
            return JsonMapper.shared()
                    .readTree(value)
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
        } catch (JacksonException malformed) {
            throw Invalid.parameter("a String.Array must be a JSON array");
        }
    }
}
