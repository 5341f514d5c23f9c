package dev.plinth.devstack.trials.ledgers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * All ledgers at one quiet moment.
 *
 * @param counted how many of each SKU the merchant put on the shelf at the start
 * @param carts what is in each cart now, by cart and SKU
 * @param facts what shoppers did and were told
 * @param leftBehind events that are still in an outbox or ended among dead letters, in words
 */
public record Books(
        List<OrderEntry> orders,
        List<PaymentEntry> payments,
        Map<String, Integer> counted,
        List<StockEntry> stock,
        List<HoldEntry> holds,
        List<EventEntry> events,
        Map<String, Map<String, Integer>> carts,
        List<Fact> facts,
        List<String> leftBehind) {

    public Books {
        orders = List.copyOf(orders);
        payments = List.copyOf(payments);
        counted = Map.copyOf(counted);
        stock = List.copyOf(stock);
        holds = List.copyOf(holds);
        events = List.copyOf(events);
        carts = Map.copyOf(carts);
        facts = List.copyOf(facts);
        leftBehind = List.copyOf(leftBehind);
    }

    Optional<OrderEntry> order(String id) {
        return orders.stream().filter(order -> order.id().equals(id)).findAny();
    }

    /** Over all payments that were opened for this order. */
    long sum(String order, ToLongFunction<PaymentEntry> what) {
        return payments.stream()
                .filter(payment -> payment.order().equals(order))
                .mapToLong(what)
                .sum();
    }

    Stream<OrderEntry> placedUnder(String key) {
        return orders.stream().filter(order -> order.key().equals(key));
    }

    Optional<HoldEntry> hold(String order) {
        return holds.stream().filter(hold -> hold.order().equals(order)).findAny();
    }

    public <F extends Fact> Stream<F> facts(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
