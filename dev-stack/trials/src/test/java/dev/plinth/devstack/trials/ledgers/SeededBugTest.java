package dev.plinth.devstack.trials.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sound books break no promise; each doctored entry breaks the one that it should, and no other. */
class SeededBugTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    record Bug(String name, String promise, Ledgers books) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void soundBooksBreakNoPromise() {
        assertThat(violations(new Ledgers().books())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void aDoctoredLedgerBreaksItsPromise(Bug bug) {
        assertThat(violations(bug.books.books()))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.promise()).isEqualTo(bug.promise));
    }

    @Test
    void everyPromiseHasItsBug() {
        assertThat(bugs().map(Bug::promise).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Rule.ALL.stream().map(Rule::promise).toList());
    }

    @Test
    void aStoryTellsWhatAllLedgersKnow() {
        assertThat(Story.of("order-1", new Ledgers().books()))
                .contains("places an order", "RESERVED", "order.placed", "PAID", "order.paid", "COMMITTED");
    }

    static Stream<Bug> bugs() {
        var twice = new NoUnitIsSoldTwice().promise();
        var charged = new NobodyIsChargedWithoutAnOrder().promise();
        var write = new NoAcknowledgedWriteIsLost().promise();
        var event = new NoCommittedEventIsLost().promise();
        var cart = new NoCartLineIsLost().promise();
        var shown = new WhatIsPublishedIsShown().promise();
        var refund = new RefundsStayWithinCharges().promise();
        return Stream.of(
                new Bug("a unit that was sold is still on the shelf", twice, new Ledgers().stock("CHAIR", 9, 1)),
                new Bug("a hold that nobody remembers", twice, new Ledgers().stock("CHAIR", 8, 2)),
                new Bug(
                        "a paid order whose stock went back",
                        twice,
                        new Ledgers().hold("order-1", "EXPIRED").stock("CHAIR", 10, 1)),
                new Bug(
                        "a cancelled order that keeps its stock",
                        twice,
                        new Ledgers().hold("order-3", "HELD").stock("CHAIR", 8, 3)),
                new Bug(
                        "a called off order that keeps its stock",
                        twice,
                        new Ledgers().hold("order-5", "COMMITTED").stock("CHAIR", 7, 1)),
                new Bug("returned units that are not sold again", twice, new Ledgers().stock("CHAIR", 7, 1)),
                new Bug("a return that was put back twice", twice, new Ledgers().stock("CHAIR", 9, 1)),
                new Bug(
                        "a called off order whose money stays",
                        charged,
                        new Ledgers()
                                .payment("pi-5", "order-5", 500, 0)
                                .after("order-5", AfterSales.NONE)
                                .unheard("order.refunded", "order-5", 4)),
                new Bug("a refund that was never made", charged, new Ledgers().payment("pi-4", "order-4", 500, 0)),
                new Bug(
                        "a cancelled order that was charged",
                        charged,
                        new Ledgers().payment("pi-3", "order-3", 500, 0)),
                new Bug("a payment of no order", charged, new Ledgers().payment("pi-9", "order-9", 500, 0)),
                new Bug("a second payment of a paid order", charged, new Ledgers().payment("pi-8", "order-1", 1000, 0)),
                new Bug("a paid order without money", charged, new Ledgers().payment("pi-1", "order-1", 0, 0)),
                new Bug(
                        "an order for nothing that was charged",
                        charged,
                        new Ledgers().payment("pi-6", "order-6", 300, 0)),
                new Bug("an order for more than nothing that was not", charged, new Ledgers().total("order-6", 300)),
                new Bug("another price than was said", charged, new Ledgers().total("order-1", 999)),
                new Bug("more charged than was said", charged, new Ledgers().payment("pi-1", "order-1", 1001, 0)),
                new Bug(
                        "an order that was placed and is not there",
                        write,
                        new Ledgers().fact(new Fact.Placed(NOON, "key-7", "order-7", 5))),
                new Bug("two orders under one key", write, new Ledgers().order("order-7", "key-3", "CANCELLED")),
                new Bug(
                        "a cancelled order that was said to be paid",
                        write,
                        new Ledgers().fact(new Fact.Paid(NOON, "order-3"))),
                new Bug(
                        "a paid order that was said to be declined",
                        write,
                        new Ledgers().fact(new Fact.Declined(NOON, "order-1"))),
                new Bug(
                        "an order that was said to be called off and stands",
                        write,
                        new Ledgers().fact(new Fact.Shown(NOON, "order-1", true, AfterSales.NONE))),
                new Bug(
                        "a parcel that was said to be sent",
                        write,
                        new Ledgers().fact(shown("order-1", new AfterSales(1, List.of(), List.of())))),
                new Bug(
                        "a return that was asked for and forgotten",
                        write,
                        new Ledgers()
                                .fact(shown(
                                        "order-1",
                                        new AfterSales(
                                                0,
                                                List.of(new AfterSales.Goods("return-9", "REQUESTED", Map.of())),
                                                List.of())))),
                new Bug(
                        "a refund that was promised and forgotten",
                        write,
                        new Ledgers()
                                .fact(shown(
                                        "order-4",
                                        new AfterSales(
                                                1,
                                                List.of(),
                                                List.of(new AfterSales.MoneyBack("refund-9", "PENDING", 100)))))),
                new Bug("an order that was paid in silence", event, new Ledgers().unheard("order.paid", "order-1", 2)),
                new Bug("a stock that moved in silence", event, new Ledgers().unheard("stock.changed", "CHAIR", 3)),
                new Bug("an event of what never happened", event, new Ledgers().heard("order.paid", "order-3", 2)),
                new Bug(
                        "a refund that was made in silence",
                        event,
                        new Ledgers().unheard("order.refunded", "order-4", 5)),
                new Bug("a refund that was told twice", event, new Ledgers().heard("order.refunded", "order-4", 6)),
                new Bug("an event that was left behind", event, new Ledgers().leftBehind("order.paid of order-1")),
                new Bug("a line that is gone", cart, new Ledgers().cart("anna", Map.of())),
                new Bug(
                        "a line that came from nowhere",
                        cart,
                        new Ledgers().cart("anna", Map.of("LAMP", 3, "CHAIR", 1))),
                new Bug("a merged line that is gone", cart, new Ledgers().cart("ben", Map.of("LAMP", 1))),
                new Bug("a refund that was made twice", refund, new Ledgers().payment("pi-4", "order-4", 500, 400)),
                new Bug("a refund of more than there was", refund, new Ledgers().payment("pi-2", "order-2", 0, 100)),
                new Bug(
                        "a model of other bytes",
                        shown,
                        new Ledgers().fact(new Fact.Looked(NOON, "lamp", "hash-1", "hash-2"))),
                new Bug(
                        "a published model that is gone",
                        shown,
                        new Ledgers().fact(new Fact.Looked(NOON, "lamp", "version 1", "status 404"))));
    }

    private static Fact shown(String order, AfterSales after) {
        return new Fact.Shown(NOON, order, false, after);
    }

    private static List<Violation> violations(Books books) {
        return Rule.ALL.stream().flatMap(rule -> rule.brokenIn(books)).toList();
    }

    /**
     * Anna has bought two chairs of ten and kept three lamps in her cart; Ben waits to pay one chair, with a guest's two
     * lamps merged to his one; a third order was cancelled. Dora has had her chair, sent it back, and got two of five euros
     * for it; Emil has called his order off. Flora got a lamp for nothing.
     */
    private static final class Ledgers {

        private static final AfterSales.Goods CHAIR_BACK =
                new AfterSales.Goods("return-4", "REFUNDED", Map.of("CHAIR", 1));

        private final Map<String, OrderEntry> orders = new TreeMap<>();
        private final Map<String, PaymentEntry> payments = new TreeMap<>();
        private final Map<String, HoldEntry> holds = new TreeMap<>();
        private final Map<String, Map<String, Integer>> carts = new TreeMap<>();
        private final List<EventEntry> events = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private final List<String> leftBehind = new ArrayList<>();
        private StockEntry chair = new StockEntry("CHAIR", 8, 1, 8);

        Ledgers() {
            order("order-1", "key-1", "PENDING", "RESERVED", "PAID");
            order("order-2", "key-2", "PENDING", "RESERVED");
            order("order-3", "key-3", "PENDING", "CANCELLED");
            order("order-4", "key-4", "PENDING", "RESERVED", "PAID", "FULFILLED", "RETURNED");
            order("order-5", "key-5", "PENDING", "RESERVED", "PAID", "CANCELLED", "REFUNDED");
            order("order-6", "key-6", "PENDING", "RESERVED", "PAID");
            payment("pi-1", "order-1", 1000, 0);
            payment("pi-2", "order-2", 0, 0);
            payment("pi-4", "order-4", 500, 200);
            payment("pi-5", "order-5", 500, 500);
            after("order-4", new AfterSales(1, List.of(CHAIR_BACK), List.of(moneyBack("refund-4", 200))));
            after("order-5", new AfterSales(0, List.of(), List.of(moneyBack("refund-5", 500))));
            hold("order-1", "COMMITTED");
            hold("order-2", "HELD");
            hold("order-3", "RELEASED");
            hold("order-4", "COMMITTED");
            hold("order-5", "RELEASED");
            hold("order-6", "COMMITTED");
            for (int version = 1; version <= 5; version++) {
                heard("stock.changed", "CHAIR", version);
            }
            heard("order.placed", "order-1", 1);
            heard("order.placed", "order-2", 1);
            heard("order.placed", "order-4", 1);
            heard("order.sent", "order-4", 3);
            heard("order.returned", "order-4", 4);
            heard("order.refunded", "order-4", 5);
            heard("order.placed", "order-5", 1);
            heard("order.placed", "order-6", 1);
            heard("order.refunded", "order-5", 4);
            cart("anna", Map.of("LAMP", 3));
            cart("ben", Map.of("LAMP", 3, "CHAIR", 1));
            cart("guest", Map.of());
            fact(new Fact.LineSet(NOON, "anna", "CHAIR", 2, true));
            fact(new Fact.Placing(NOON, "anna", "key-1"));
            fact(new Fact.Placed(NOON, "key-1", "order-1", 1000));
            fact(new Fact.Paid(NOON, "order-1"));
            fact(new Fact.LineSet(NOON, "anna", "LAMP", 2, true));
            fact(new Fact.LineSet(NOON, "anna", "LAMP", 3, false));
            fact(new Fact.LineSet(NOON, "ben", "CHAIR", 1, true));
            fact(new Fact.LineSet(NOON, "ben", "LAMP", 1, true));
            fact(new Fact.LineSet(NOON, "guest", "LAMP", 2, true));
            fact(new Fact.Merged(NOON, "guest", "ben", true));
            fact(new Fact.Placing(NOON, "ben", "key-2"));
            fact(new Fact.Placing(NOON, "carl", "key-3"));
            fact(new Fact.Looked(NOON, "lamp", "version 1", "version 1"));
            fact(new Fact.Shown(NOON, "order-4", false, new AfterSales(1, List.of(CHAIR_BACK), List.of())));
            fact(new Fact.Shown(NOON, "order-5", true, AfterSales.NONE));
        }

        Ledgers order(String id, String key, String... states) {
            var history = Stream.of(states)
                    .map(state -> new OrderEntry.Step(state, NOON))
                    .toList();
            String intent = id.equals("order-6") ? null : id.replace("order", "pi");
            long total =
                    switch (id) {
                        case "order-1" -> 1000;
                        case "order-6" -> 0;
                        default -> 500;
                    };
            orders.put(
                    id,
                    new OrderEntry(
                            id, key, states[states.length - 1], units(id), total, intent, history, AfterSales.NONE));
            Stream.of(states).filter("PAID"::equals).forEach(_ -> heard("order.paid", id, 2));
            Stream.of(states).filter("CANCELLED"::equals).forEach(_ -> heard("order.cancelled", id, 1));
            return this;
        }

        Ledgers after(String id, AfterSales after) {
            orders.computeIfPresent(
                    id,
                    (_, order) -> new OrderEntry(
                            id,
                            order.key(),
                            order.state(),
                            order.units(),
                            order.total(),
                            order.intent(),
                            order.history(),
                            after));
            return this;
        }

        Ledgers total(String id, long total) {
            orders.computeIfPresent(
                    id,
                    (_, order) -> new OrderEntry(
                            id,
                            order.key(),
                            order.state(),
                            order.units(),
                            total,
                            order.intent(),
                            order.history(),
                            order.after()));
            return this;
        }

        private static Map<String, Integer> units(String order) {
            return switch (order) {
                case "order-1" -> Map.of("CHAIR", 2);
                case "order-6" -> Map.of("LAMP", 1);
                default -> Map.of("CHAIR", 1);
            };
        }

        Ledgers payment(String intent, String order, long charged, long refunded) {
            payments.put(intent, new PaymentEntry(intent, order, "succeeded", charged, refunded));
            return this;
        }

        Ledgers hold(String order, String state) {
            holds.put(order, new HoldEntry(order, state, units(order)));
            return this;
        }

        Ledgers stock(String sku, int onHand, int reserved) {
            chair = new StockEntry(sku, onHand, reserved, 8);
            return this;
        }

        Ledgers heard(String type, String subject, long sequence) {
            events.add(new EventEntry(type, subject, sequence, NOON));
            return this;
        }

        Ledgers unheard(String type, String subject, long sequence) {
            events.remove(new EventEntry(type, subject, sequence, NOON));
            return this;
        }

        Ledgers leftBehind(String what) {
            leftBehind.add(what);
            return this;
        }

        Ledgers cart(String owner, Map<String, Integer> lines) {
            carts.put(owner, lines);
            return this;
        }

        Ledgers fact(Fact fact) {
            facts.add(fact);
            return this;
        }

        private static AfterSales.MoneyBack moneyBack(String id, long amount) {
            return new AfterSales.MoneyBack(id, "SUCCEEDED", amount);
        }

        Books books() {
            return new Books(
                    List.copyOf(orders.values()),
                    List.copyOf(payments.values()),
                    Map.of("CHAIR", 10),
                    List.of(chair),
                    List.copyOf(holds.values()),
                    events,
                    carts,
                    facts,
                    leftBehind);
        }
    }
}
