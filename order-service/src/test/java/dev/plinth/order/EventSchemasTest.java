package dev.plinth.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventSchemasTest {

    @ParameterizedTest
    @FieldSource("dev.plinth.order.EventSchemas#TYPES")
    void theExampleKeepsToItsSchema(String type) {
        assertThat(EventSchemas.errorsOf(EventSchemas.example(type))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("dev.plinth.order.EventSchemas#TYPES")
    void noEventMayTellWhereSomebodyLives(String type) {
        JsonNode event = EventSchemas.example(type);
        ((ObjectNode) event.path("data")).put("email", "anna@plinth.example");

        assertThat(EventSchemas.errorsOf(event)).isNotEmpty();
    }
}
