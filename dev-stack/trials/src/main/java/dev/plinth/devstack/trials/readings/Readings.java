package dev.plinth.devstack.trials.readings;

import dev.plinth.devstack.launcher.OpenShop;
import dev.plinth.devstack.trials.ledgers.AfterSales;
import dev.plinth.devstack.trials.ledgers.Books;
import dev.plinth.devstack.trials.ledgers.Fact;
import dev.plinth.devstack.trials.ledgers.OrderEntry;
import dev.plinth.devstack.trials.ledgers.PaymentEntry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Reads all ledgers of a shop, once nothing moves any more. */
public final class Readings {

    private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

    private final OrderReading orders;
    private final PaymentReading payments;
    private final int dynamoDb;
    private final Tap tap;

    public Readings(OpenShop shop, Tap tap) {
        this.orders = new OrderReading(shop.port("postgres"));
        this.payments = new PaymentReading(shop.port("payments"));
        this.dynamoDb = shop.port("dynamodb");
        this.tap = tap;
    }

    /** Waits until all events are worked off and all money has found its order; returns what still moves at the end. */
    public List<String> awaitQuiet(Duration atMost) {
        Instant until = Instant.now().plus(atMost);
        while (true) {
            List<String> moving = moving();
            if (moving.isEmpty() || Instant.now().isAfter(until)) {
                return moving;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    public Books read(Map<String, Integer> counted, Map<String, Map<String, Integer>> carts, List<Fact> facts) {
        var stock = StockReading.of(dynamoDb);
        var leftBehind = new ArrayList<>(stock.outbox());
        leftBehind.addAll(outbox());
        leftBehind.addAll(tap.deadLetters());
        var known = stock.stock().stream()
                .filter(entry -> counted.containsKey(entry.sku()))
                .toList();
        return new Books(
                orders(), payments.payments(), counted, known, stock.holds(), tap.events(), carts, facts, leftBehind);
    }

    private List<String> moving() {
        var moving = new ArrayList<String>();
        moving.addAll(outbox());
        moving.addAll(StockReading.of(dynamoDb).outbox());
        int waiting = tap.waiting();
        if (waiting > 0) {
            moving.add(waiting + " messages wait in queues");
        }
        orders().stream()
                .filter(order -> order.after().refunds().stream().anyMatch(AfterSales.MoneyBack::isOpen))
                .forEach(order -> moving.add("order " + order.id() + " has a refund under way"));
        Set<String> charged = payments.payments().stream()
                .filter(payment -> payment.charged() > payment.refunded())
                .map(PaymentEntry::order)
                .collect(Collectors.toSet());
        orders().stream()
                .filter(order -> charged.contains(order.id()) && order.state().equals("RESERVED"))
                .forEach(order -> moving.add("order " + order.id() + " is charged and open"));
        return moving;
    }

    private List<OrderEntry> orders() {
        try {
            return orders.orders();
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private List<String> outbox() {
        try {
            return orders.outbox();
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
