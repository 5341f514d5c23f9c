package dev.plinth.cart.domain;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one caller means to buy, in the order it was put in. Holds no prices: the catalog has those.
 *
 * @param version 0 before it is first stored
 */
public record Cart(Owner owner, List<CartLine> lines, long version) {

    public static final int MAX_LINES = 50;

    /** After its last change. An account's cart is kept for good. */
    public static final Duration GUEST_LIFETIME = Duration.ofDays(30);

    public Cart {
        lines = List.copyOf(lines);
        if (lines.size() > MAX_LINES) {
            throw new CartFull(MAX_LINES);
        }
        if (lines.stream().map(CartLine::sku).distinct().count() < lines.size()) {
            throw new IllegalArgumentException("a SKU may be on one line only: " + lines);
        }
    }

    public static Cart emptyFor(Owner owner) {
        return new Cart(owner, List.of(), 0);
    }

    /** A known SKU keeps its place, a new one goes last. */
    public Cart with(CartLine line) {
        var changed = bySku();
        changed.put(line.sku(), line);
        return of(changed);
    }

    public Cart without(Sku sku) {
        var changed = bySku();
        changed.remove(sku);
        return of(changed);
    }

    /** Both carts' lines; a SKU that is in both gets the sum. */
    public Cart plus(Cart other) {
        var changed = bySku();
        other.lines.forEach(line -> changed.merge(line.sku(), line, (mine, theirs) -> mine.plus(theirs.quantity())));
        return of(changed);
    }

    /** What is left when these have been bought. */
    public Cart minus(Map<Sku, Integer> bought) {
        return new Cart(
                owner,
                lines.stream()
                        .map(line -> line.minus(bought.getOrDefault(line.sku(), 0)))
                        .flatMap(Optional::stream)
                        .toList(),
                version);
    }

    public Cart at(long nextVersion) {
        return new Cart(owner, lines, nextVersion);
    }

    public Set<Sku> skus() {
        return lines.stream().map(CartLine::sku).collect(Collectors.toUnmodifiableSet());
    }

    public int itemCount() {
        return lines.stream().mapToInt(CartLine::quantity).sum();
    }

    private Map<Sku, CartLine> bySku() {
        var bySku = new LinkedHashMap<Sku, CartLine>();
        lines.forEach(line -> bySku.put(line.sku(), line));
        return bySku;
    }

    private Cart of(Map<Sku, CartLine> bySku) {
        return new Cart(owner, List.copyOf(bySku.values()), version);
    }
}
