package dev.plinth.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.Topics;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service published about one order, each event once, by sequence, and every one as its schema has it. */
public final class OrderEventsHeard {

    private OrderEventsHeard() {}

    public static List<JsonNode> of(Topics topics, String order) {
        Collection<JsonNode> once = topics.published("order-events").stream()
                .map(message -> JsonMapper.shared().readTree(message))
                .filter(event -> event.path("subject").asString().equals(order))
                .collect(Collectors.toMap(
                        event -> event.path("id").asString(), Function.identity(), (first, _) -> first))
                .values();
        assertThat(once)
                .allSatisfy(event -> assertThat(EventSchemas.errorsOf(event)).isEmpty());
        return once.stream()
                .sorted(Comparator.comparing(event -> event.path("sequence").asLong()))
                .toList();
    }
}
