package dev.plinth.cart.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lines with today's offers.
 *
 * @param offers null while nobody can say what anything costs
 */
public record PricedLines(Lines lines, @Nullable Map<Sku, Offer> offers) {

    public boolean priced() {
        return offers != null;
    }

    public Optional<Offer> offerOf(CartLine line) {
        return Optional.ofNullable(offers).map(known -> known.get(line.sku()));
    }

    public Optional<Money> totalOf(CartLine line) {
        return offerOf(line).map(offer -> offer.price().times(line.quantity()));
    }

    public boolean purchasable(CartLine line) {
        return offerOf(line).map(Offer::purchasable).orElse(false);
    }

    /** Nothing can be said while there are no offers. */
    public List<Change> changesOf(CartLine line) {
        return priced() ? Change.since(line, offerOf(line)) : List.of();
    }

    /** The sum of what is on sale; none of nothing, and none of two currencies. */
    public Optional<Money> subtotal() {
        List<Money> totals = lines.stream()
                .filter(this::purchasable)
                .map(line -> totalOf(line).orElseThrow())
                .toList();
        boolean oneCurrency = totals.stream().map(Money::currency).distinct().count() == 1;
        return oneCurrency ? totals.stream().reduce(Money::plus) : Optional.empty();
    }

    /** The lines after they were shown like this. */
    public Lines seen() {
        return priced()
                ? new Lines(
                        lines.stream().map(line -> line.seenWith(offerOf(line))).toList())
                : lines;
    }
}
