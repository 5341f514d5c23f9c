package dev.plinth.order;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The event contracts, as this service and its consumers agreed on them. */
final class EventSchemas {

    static final List<String> TYPES = List.of(
            "order.placed",
            "order.paid",
            "order.cancelled",
            "order.sent",
            "order.returned",
            "order.refunded",
            "order.refund-failed",
            "customer.erased");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventSchemas() {}

    static JsonNode example(String type) {
        return read(type + ".example.json");
    }

    /** What is wrong with an event; empty where nothing is. */
    static List<Error> errorsOf(JsonNode event) {
        var schema = REGISTRY.getSchema(read(event.path("type").asString() + ".schema.json"));
        return schema.validate(event);
    }

    private static JsonNode read(String name) {
        try (InputStream file = EventSchemas.class.getResourceAsStream("/contracts/events/" + name)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file, name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
