package dev.plinth.devstack.trials.ledgers;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every change that tells of itself was told, nothing was told that did not happen, and every telling was heard. */
final class NoCommittedEventIsLost implements Rule {

    /** Which event tells of the entering of which state. */
    private static final Map<String, String> TYPES = Map.of(
            "RESERVED", "order.placed",
            "PAID", "order.paid",
            "CANCELLED", "order.cancelled",
            "REFUNDED", "order.refunded");

    @Override
    public String promise() {
        return "no committed event is lost";
    }

    @Override
    public Stream<Violation> brokenIn(Books books) {
        Set<Told> heard = books.events().stream()
                .map(event -> new Told(event.type(), event.subject()))
                .collect(toSet());
        Set<Told> committed = books.orders().stream()
                .flatMap(order -> order.history().stream()
                        .filter(step -> TYPES.containsKey(step.state()))
                        .map(step -> new Told(TYPES.getOrDefault(step.state(), ""), order.id())))
                .collect(toSet());
        return Stream.of(
                        committed.stream()
                                .filter(told -> !heard.contains(told))
                                .map(told ->
                                        violation(told.subject, "has had its %s, which nobody heard of", told.type)),
                        heard.stream()
                                .filter(told -> TYPES.containsValue(told.type) && !committed.contains(told))
                                .map(told -> violation(told.subject, "was told as %s, which never was", told.type)),
                        books.stock().stream().flatMap(stock -> untold(stock, books)),
                        books.leftBehind().stream().map(what -> violation("an event", "was left behind: %s", what)))
                .flatMap(each -> each);
    }

    /** A version of a stock is an event of its own, save where an order was paid that had held its units. */
    private Stream<Violation> untold(StockEntry stock, Books books) {
        long told = books.events().stream()
                .filter(event ->
                        event.type().equals("stock.changed") && event.subject().equals(stock.sku()))
                .map(EventEntry::sequence)
                .distinct()
                .count();
        long sold = books.orders().stream()
                .filter(order -> order.hasBeen("PAID") && order.units().containsKey(stock.sku()))
                .count();
        long lost = stock.version() - told - sold;
        return lost > 0
                ? Stream.of(violation(stock.sku(), "changed %d times of which nobody heard", lost))
                : Stream.of();
    }

    private record Told(String type, String subject) {}
}
