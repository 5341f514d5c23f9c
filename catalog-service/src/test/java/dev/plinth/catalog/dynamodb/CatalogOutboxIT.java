package dev.plinth.catalog.dynamodb;

import static dev.plinth.catalog.domain.Furniture.BRASS_LAMP;
import static dev.plinth.catalog.domain.Furniture.CHAIR;
import static dev.plinth.catalog.domain.Furniture.LAMP;
import static dev.plinth.catalog.domain.Furniture.OAK_CHAIR;
import static dev.plinth.catalog.domain.Furniture.aChair;
import static dev.plinth.catalog.domain.Furniture.aLamp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.catalog.application.Catalog;
import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.Quantities;
import dev.plinth.catalog.domain.Quantities.Line;
import dev.plinth.devstack.test.MovableClock;
import dev.plinth.platform.events.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogOutboxIT {

    private final TestTable table = new TestTable();
    private final Catalog catalog = new Catalog(table, new MovableClock());

    @Test
    void keepsEveryEventUntilItIsPublished() {
        catalog.sells(CHAIR, aChair());
        catalog.sells(LAMP, aLamp());
        catalog.has(OAK_CHAIR, 5);
        catalog.has(BRASS_LAMP, 5);
        var both = Quantities.summed(List.of(new Line(OAK_CHAIR, 1), new Line(BRASS_LAMP, 1)));
        catalog.reserveStock.reserve(new OrderId("order-1"), both);

        List<Event> pending = table.outbox().pending(100);

        assertThat(pending)
                .extracting(Event::type)
                .containsExactlyInAnyOrder(
                        "product.changed",
                        "product.changed",
                        "stock.changed",
                        "stock.changed",
                        "stock.changed",
                        "stock.changed");
        assertThat(pending).extracting(Event::id).doesNotHaveDuplicates();

        List<Event> products = pending.stream()
                .filter(event -> event.type().equals("product.changed"))
                .toList();
        table.outbox().published(products);
        assertThat(table.outbox().pending(100)).hasSize(4).doesNotContainAnyElementsOf(products);

        table.outbox().published(table.outbox().pending(100));
        assertThat(table.outbox().pending(100)).isEmpty();
    }

    /** SNS takes or refuses each for itself, and what left together in a transaction lies together here. */
    @Test
    void whatTheTopicRefusedStaysThoughItsNeighbourIsOut() {
        table.outbox().published(table.outbox().pending(100));
        catalog.sells(CHAIR, aChair());
        catalog.sells(LAMP, aLamp());
        catalog.has(OAK_CHAIR, 5);
        catalog.has(BRASS_LAMP, 5);
        table.outbox().published(table.outbox().pending(100));
        var both = Quantities.summed(List.of(new Line(OAK_CHAIR, 1), new Line(BRASS_LAMP, 1)));
        catalog.reserveStock.reserve(new OrderId("order-2"), both);
        List<Event> reserved = table.outbox().pending(100);
        assertThat(reserved).hasSize(2);

        table.outbox().published(reserved.subList(1, 2));
        assertThat(table.outbox().pending(100)).isEqualTo(reserved.subList(0, 1));

        table.outbox().published(reserved.subList(0, 1));
        assertThat(table.outbox().pending(100)).isEmpty();

        table.outbox().published(reserved.subList(0, 1));
        assertThat(table.outbox().pending(100))
                .as("another process was quicker")
                .isEmpty();
    }
}
