package dev.plinth.catalog.events;

import static dev.plinth.catalog.domain.Furniture.BRASS_LAMP;
import static dev.plinth.catalog.domain.Furniture.CHAIR;
import static dev.plinth.catalog.domain.Furniture.LAMP;
import static dev.plinth.catalog.domain.Furniture.OAK_CHAIR;
import static dev.plinth.catalog.domain.Furniture.aChair;
import static dev.plinth.catalog.domain.Furniture.aLamp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.catalog.application.Catalog;
import dev.plinth.catalog.domain.InMemoryStore;
import dev.plinth.catalog.domain.ModelId;
import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.Quantities;
import dev.plinth.catalog.domain.Quantities.Line;
import dev.plinth.devstack.test.MovableClock;
import dev.plinth.platform.events.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the publishers' golden examples, so that a change of theirs is seen here. */
class CatalogInboxTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final InMemoryStore store = new InMemoryStore();
    private final Catalog catalog = new Catalog(store, new MovableClock());
    private final CatalogInbox inbox = new CatalogInbox(
            catalog.linkModel, catalog.commitReservation, catalog.releaseReservation, catalog.restockReturn, json);
    private final Event paid = example("order.paid");
    private final Event cancelled = example("order.cancelled");

    @BeforeEach
    void theOrdersUnitsAreHeld() {
        catalog.sells(CHAIR, aChair());
        catalog.sells(LAMP, aLamp());
        catalog.has(OAK_CHAIR, 5);
        catalog.has(BRASS_LAMP, 5);
        var lines = Quantities.summed(List.of(new Line(OAK_CHAIR, 2), new Line(BRASS_LAMP, 1)));
        catalog.reserveStock.reserve(new OrderId(paid.subject()), lines);
    }

    @Test
    void aPaidOrdersUnitsLeaveOnceHoweverOftenWeAreTold() {
        inbox.on(paid);
        inbox.on(paid);

        assertThat(catalog.stockOf(OAK_CHAIR).onHand()).isEqualTo(3);
        assertThat(catalog.stockOf(BRASS_LAMP).onHand()).isEqualTo(4);
    }

    @Test
    void aCancelledOrdersUnitsComeBack() {
        var order = new Event(
                cancelled.id(),
                cancelled.type(),
                cancelled.source(),
                paid.subject(),
                9,
                cancelled.time(),
                cancelled.data());

        inbox.on(order);

        assertThat(catalog.stockOf(OAK_CHAIR).available()).isEqualTo(5);
    }

    @Test
    void whatCameBackIsOnSaleAgainOnceHoweverOftenWeAreTold() {
        Event returned = example("order.returned");

        inbox.on(returned);
        inbox.on(returned);

        assertThat(catalog.stockOf(OAK_CHAIR).onHand()).isEqualTo(7);
        assertThat(catalog.stockOf(BRASS_LAMP).onHand()).isEqualTo(5);
    }

    @Test
    void keepsTheModelsThatArePublished() {
        Event published = model("model.published", 1, 1, "posters/a.webp");
        inbox.on(published);
        inbox.on(model("model.published", 2, 2, "posters/b.webp"));
        inbox.on(model("model.rolled-back", 1, 3, "posters/a.webp"));
        inbox.on(published);

        var model = store.models().find(Set.of(new ModelId("m1"))).get(new ModelId("m1"));
        assertThat(model.version()).isEqualTo(1);
        assertThat(model.sequence()).isEqualTo(3);
        assertThat(model.posters().of("Oak")).contains("posters/oak.webp");
        assertThat(model.posters().of("Walnut")).contains("posters/a.webp");
    }

    @Test
    void aDeletedModelIsNotShownAndDoesNotComeBackWithALateEvent() {
        inbox.on(model("model.published", 1, 1, "posters/a.webp"));
        inbox.on(new Event(
                "id-3",
                "model.deleted",
                "/asset-service",
                "m1",
                3,
                paid.time(),
                json.readTree("{\"modelId\": \"m1\"}")));
        inbox.on(model("model.published", 2, 2, "posters/b.webp"));

        var model = store.models().find(Set.of(new ModelId("m1"))).get(new ModelId("m1"));
        assertThat(model.isShown()).isFalse();
        assertThat(model.posters().of("Oak")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.published", "model.rolled-back"})
    void readsTheAssetServicesExamples(String type) {
        Event event = example(type);

        inbox.on(event);

        var id = new ModelId(event.subject());
        var model = store.models().find(Set.of(id)).get(id);
        assertThat(model.sequence()).isEqualTo(event.sequence());
        assertThat(model.version()).isEqualTo(event.data().at("/version").asLong());
        assertThat(model.posters().of(null))
                .contains(event.data().at("/posters/default").asString());
    }

    @Test
    void passesOverWhatIsNotForUs() {
        int events = store.eventsToldOf();

        inbox.on(new Event("1", "order.shipped", "/order-service", "x", 1, paid.time(), paid.data()));

        assertThat(store.eventsToldOf()).isEqualTo(events);
    }

    private Event model(String type, long version, long sequence, String poster) {
        var data = json.readTree("""
            {"modelId": "m1", "version": %d, "variants": ["Oak"], "bounds": {"min": [0, 0, 0], "max": [1, 1, 1]},
             "posters": {"default": "%s", "byVariant": {"Oak": "posters/oak.webp"}}}
            """.formatted(version, poster));
        return new Event("id-" + sequence, type, "/asset-service", "m1", sequence, paid.time(), data);
    }

    private Event example(String type) {
        try {
            String text = new ClassPathResource("contracts/events/" + type + ".example.json")
                    .getContentAsString(StandardCharsets.UTF_8);
            return json.readValue(text, Event.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
