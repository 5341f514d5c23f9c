package dev.plinth.cart.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is different with a line from when the shopper last saw it. */
public sealed interface Change {

    record PriceChanged(Money from, Money to) implements Change {}

    /** Fewer are left than before, and than are wanted. */
    record StockShort(int wanted, int available) implements Change {}

    record SoldOut() implements Change {}

    /** The catalog has taken it off sale, or no longer knows it. */
    record Withdrawn() implements Change {}

    record AvailableAgain(int available) implements Change {}

    /** Nothing of a line that was never shown with an offer. */
    static List<Change> since(CartLine line, Optional<Offer> offer) {
        Seen before = line.seen();
        if (before == null) {
            return List.of();
        }
        Optional<Seen> now = offer.map(Seen::of).filter(Seen::purchasable);
        if (now.isEmpty()) {
            return before.purchasable() ? List.of(new Withdrawn()) : List.of();
        }
        return Stream.of(price(before, now.get()), stock(before, now.get(), line.quantity()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Change> price(Seen before, Seen now) {
        return before.price().equals(now.price())
                ? Optional.empty()
                : Optional.of(new PriceChanged(before.price(), now.price()));
    }

    private static Optional<Change> stock(Seen before, Seen now, int wanted) {
        if (before.reachable() != now.reachable()) {
            return Optional.of(now.reachable() ? new AvailableAgain(now.available()) : new SoldOut());
        }
        return now.available() < Math.min(wanted, before.available())
                ? Optional.of(new StockShort(wanted, now.available()))
                : Optional.empty();
    }
}
