package dev.plinth.asset.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.PublishedEvent;
import dev.plinth.platform.events.EventFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class PublishedEventsTest {

    private final JsonMapper json = new JsonMapper();
    private final PublishedEvents events =
            new PublishedEvents(new EventFactory("asset-service", json, Clock.systemUTC()));

    @ParameterizedTest
    @CsvSource({"false,model.published", "true,model.rolled-back"})
    void whatIsToldIsWhatTheContractSays(boolean rolledBack, String type) {
        var event = events.event(published(rolledBack, Optional.of("posters/4f1c.webp")), 7);

        assertThat(event.type()).isEqualTo(type);
        assertThat(event.sequence()).isEqualTo(7);
        assertThat(violations(type, json.writeValueAsString(event))).isEmpty();
    }

    @Test
    void aDeletedModelIsToldAsTheContractSays() {
        var event = events.deleted(Model.named("Oslo chair", Instant.EPOCH));

        assertThat(violations("model.deleted", json.writeValueAsString(event))).isEmpty();
    }

    @Test
    void aModelWithoutADefaultPosterIsToldToo() {
        var event = events.event(published(false, Optional.empty()), 1);

        assertThat(violations("model.published", json.writeValueAsString(event)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.published", "model.rolled-back", "model.deleted"})
    void theGoldenExamplesAreWhatTheSchemasSay(String type) {
        assertThat(violations(type, text(type + ".example.json"))).isEmpty();
    }

    @Test
    void theSchemasRefuseWhatTheyDoNotKnow() {
        String wrong = text("model.published.example.json").replace("\"version\": 2", "\"version\": 0");

        assertThat(violations("model.published", wrong)).isNotEmpty();
    }

    private static PublishedEvent published(boolean rolledBack, Optional<String> poster) {
        return new PublishedEvent(
                ModelId.fresh(),
                2,
                rolledBack,
                List.of("Oak"),
                poster,
                Map.of("Oak", "posters/9d3e.webp"),
                new Manifest.Bounds(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0)));
    }

    private static List<?> violations(String type, String event) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(type + ".schema.json"), InputFormat.JSON)
                .validate(event, InputFormat.JSON);
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("contracts/events/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
