package dev.plinth.devstack.trials.ledgers;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Map;
import java.util.stream.Stream;

/** Every change that tells of itself was told, nothing was told that did not happen, and every telling was heard. */
final class NoCommittedEventIsLost implements Rule {

    private static final Map<String, String> BY_STATE =
            Map.of("RESERVED", "order.placed", "PAID", "order.paid", "CANCELLED", "order.cancelled");

    @Override
    public String promise() {
        return "no committed event is lost";
    }

    @Override
    public Stream<Violation> brokenIn(Books books) {
        Map<Told, Long> heard = counted(books.events().stream()
                .filter(event -> event.type().startsWith("order."))
                .map(event -> new Told(event.type(), event.subject())));
        Map<Told, Long> committed = counted(books.orders().stream().flatMap(NoCommittedEventIsLost::tellings));
        return Stream.of(
                        more(committed, heard)
                                .map(told ->
                                        violation(told.subject, "has had its %s, which nobody heard of", told.type)),
                        more(heard, committed)
                                .map(told -> violation(told.subject, "was told as %s, which never was", told.type)),
                        books.stock().stream().flatMap(stock -> untold(stock, books)),
                        books.leftBehind().stream().map(what -> violation("an event", "was left behind: %s", what)))
                .flatMap(each -> each);
    }

    /** Each state that is told of is entered once; parcels, returns and refunds may be several. */
    private static Stream<Told> tellings(OrderEntry order) {
        AfterSales after = order.after();
        return Stream.of(
                        order.history().stream()
                                .map(OrderEntry.Step::state)
                                .filter(BY_STATE::containsKey)
                                .map(state -> BY_STATE.getOrDefault(state, "")),
                        Stream.generate(() -> "order.sent").limit(after.parcels()),
                        after.received().map(_ -> "order.returned"),
                        after.made().map(_ -> "order.refunded"))
                .flatMap(types -> types)
                .map(type -> new Told(type, order.id()));
    }

    private static Map<Told, Long> counted(Stream<Told> told) {
        return told.collect(groupingBy(identity(), counting()));
    }

    private static Stream<Told> more(Map<Told, Long> here, Map<Told, Long> there) {
        return here.entrySet().stream()
                .filter(told -> told.getValue() > there.getOrDefault(told.getKey(), 0L))
                .map(Map.Entry::getKey);
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
                .filter(order -> order.wasPaid() && order.units().containsKey(stock.sku()))
                .count();
        long lost = stock.version() - told - sold;
        return lost > 0
                ? Stream.of(violation(stock.sku(), "changed %d times of which nobody heard", lost))
                : Stream.of();
    }

    private record Told(String type, String subject) {}
}
