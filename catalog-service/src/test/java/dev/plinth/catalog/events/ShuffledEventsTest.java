package dev.plinth.catalog.events;

import static dev.plinth.catalog.domain.Furniture.CHAIR;
import static dev.plinth.catalog.domain.Furniture.OAK_CHAIR;
import static dev.plinth.catalog.domain.Furniture.aChair;
import static dev.plinth.catalog.domain.Furniture.quantities;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.catalog.application.Catalog;
import dev.plinth.catalog.domain.InMemoryStore;
import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.devstack.test.MovableClock;
import dev.plinth.platform.events.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every event five times and in any order, by a seed, leaves the stock that each event once and in order leaves. */
class ShuffledEventsTest {

    private static final int ORDERS = 40;
    private static final int COPIES = 5;
    private static final int CHAIRS = 1_000;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fiveTimesInAnyOrderIsOnceInOrder(long seed) {
        var random = new Random(seed);
        List<Event> events = eventsOfOrders(random);

        assertThat(stockAfter(shuffled(events, random))).isEqualTo(stockAfter(events));
    }

    /** The seeded bug: what comes later is taken for newer. */
    @Test
    void aConsumerThatBelievesInTheOrderOfArrivalIsWrong() {
        assertThat(seeds()).anySatisfy(seed -> {
            var random = new Random(seed);
            List<Event> events = eventsOfOrders(random);
            List<Event> shuffled = shuffled(events, random);
            List<Event> numberedAsTheyCome = IntStream.range(0, shuffled.size())
                    .mapToObj(at -> numbered(shuffled.get(at), 100 + at))
                    .toList();

            assertThat(stockAfter(numberedAsTheyCome)).isNotEqualTo(stockAfter(events));
        });
    }

    /** Some are paid, some cancelled, some paid and cancelled after that. */
    private static List<Event> eventsOfOrders(Random random) {
        var events = new ArrayList<Event>();
        for (int number = 0; number < ORDERS; number++) {
            String order = "order-" + number;
            int fate = random.nextInt(3);
            if (fate != 1) {
                events.add(event("order.paid", order, 2));
            }
            if (fate != 0) {
                events.add(event("order.cancelled", order, 3));
            }
        }
        return events;
    }

    private static List<Event> shuffled(List<Event> events, Random random) {
        var all = new ArrayList<Event>();
        for (int copy = 0; copy < COPIES; copy++) {
            all.addAll(events);
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static List<Integer> stockAfter(List<Event> events) {
        var store = new InMemoryStore();
        var catalog = new Catalog(store, new MovableClock());
        var inbox = new CatalogInbox(
                catalog.linkModel,
                catalog.commitReservation,
                catalog.releaseReservation,
                catalog.restockReturn,
                JsonMapper.builder().build());
        catalog.sells(CHAIR, aChair());
        catalog.has(OAK_CHAIR, CHAIRS);
        for (int number = 0; number < ORDERS; number++) {
            catalog.reserveStock.reserve(new OrderId("order-" + number), quantities(OAK_CHAIR, 1 + number % 3));
        }
        events.forEach(inbox::on);
        Stock stock = catalog.stockOf(OAK_CHAIR);
        return List.of(stock.onHand(), stock.reserved());
    }

    private static Event event(String type, String order, long sequence) {
        return new Event(
                type + order,
                type,
                "/order-service",
                order,
                sequence,
                Instant.EPOCH,
                JsonNodeFactory.instance.objectNode().set("lines", JsonNodeFactory.instance.arrayNode()));
    }

    private static Event numbered(Event event, long sequence) {
        return event(event.type(), event.subject(), sequence);
    }
}
