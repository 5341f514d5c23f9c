package dev.plinth.devstack.trials.ledgers;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** On the shelf is what was counted less what was sold, plus what came back; each order holds exactly what it should. */
final class NoUnitIsSoldTwice implements Rule {

    @Override
    public String promise() {
        return "no unit is sold twice";
    }

    @Override
    public Stream<Violation> brokenIn(Books books) {
        return Stream.concat(
                books.stock().stream().flatMap(stock -> onShelf(stock, books)),
                Stream.concat(
                        books.orders().stream().flatMap(order -> held(order, books)),
                        books.holds().stream().flatMap(hold -> wanted(hold, books))));
    }

    private Stream<Violation> onShelf(StockEntry stock, Books books) {
        int counted = books.counted().getOrDefault(stock.sku(), 0);
        int sold = units(books, stock.sku(), HoldEntry::isCommitted);
        int held = units(books, stock.sku(), HoldEntry::isHeld);
        int back = books.orders().stream()
                .mapToInt(order -> order.after().restocked(stock.sku()))
                .sum();
        boolean fits = stock.onHand() == counted - sold + back
                && stock.reserved() == held
                && stock.reserved() >= 0
                && stock.onHand() >= stock.reserved();
        return fits
                ? Stream.empty()
                : Stream.of(violation(
                        stock.sku(),
                        "was counted %d, sold %d, came back %d and is held %d times, but %d are on hand and %d reserved",
                        counted,
                        sold,
                        back,
                        held,
                        stock.onHand(),
                        stock.reserved()));
    }

    private static int units(Books books, String sku, Predicate<HoldEntry> which) {
        return books.holds().stream()
                .filter(which)
                .mapToInt(hold -> hold.units().getOrDefault(sku, 0))
                .sum();
    }

    private Stream<Violation> held(OrderEntry order, Books books) {
        var hold = books.hold(order.id());
        Map<String, Integer> units = hold.map(HoldEntry::units).orElse(Map.of());
        if (order.isSold() && !(hold.filter(HoldEntry::isCommitted).isPresent() && units.equals(order.units()))) {
            return Stream.of(
                    violation(order.id(), "is %s with %s, but stock says %s", order.state(), order.units(), hold));
        }
        return Stream.empty();
    }

    private Stream<Violation> wanted(HoldEntry hold, Books books) {
        var order = books.order(hold.order());
        boolean right =
                switch (hold.state()) {
                    case "COMMITTED" -> order.filter(OrderEntry::isSold).isPresent();
                    case "HELD" -> order.filter(OrderEntry::isOpen).isPresent();
                    default -> true;
                };
        return right
                ? Stream.empty()
                : Stream.of(violation(
                        hold.order(),
                        "has %s of stock but is %s",
                        hold.state(),
                        order.map(OrderEntry::state).orElse("unknown")));
    }
}
