package dev.plinth.cart.domain;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What one caller means to buy, in the order it was put in. Holds no prices: the catalog has those.
 *
 * @param version 0 before it is first stored
 */
public record Cart(Owner owner, Lines lines, Details details, long version) {

    /** After its last change. An account's cart is kept for good. */
    public static final Duration GUEST_LIFETIME = Duration.ofDays(30);

    public Cart {
        Limit.LINES.allow(lines.size());
    }

    public static Cart emptyFor(Owner owner) {
        return new Cart(owner, Lines.NONE, Details.NONE, 0);
    }

    public Cart with(CartLine line) {
        return withLines(lines.with(line));
    }

    public Cart without(Sku sku) {
        return withLines(lines.without(Set.of(sku)));
    }

    public Cart with(UnaryOperator<Details> change) {
        return new Cart(owner, lines, change.apply(details), version);
    }

    /** Both carts' lines; a SKU that is in both gets the sum. */
    public Cart plus(Cart other) {
        return withLines(lines.with(other.lines, (mine, theirs) -> mine.plus(theirs.quantity())))
                .with(mine -> mine.or(other.details));
    }

    /** What is left when these have been bought; an emptied cart starts over. */
    public Cart minus(Map<Sku, Integer> bought) {
        Cart left = withLines(lines.minus(bought));
        return left.lines.isEmpty() && !lines.isEmpty() ? left.with(Details::afterAnOrder) : left;
    }

    public Cart at(long nextVersion) {
        return new Cart(owner, lines, details, nextVersion);
    }

    public Set<Sku> skus() {
        return lines.skus();
    }

    public int itemCount() {
        return lines.stream().mapToInt(CartLine::quantity).sum();
    }

    private Cart withLines(Lines next) {
        return new Cart(owner, next, details, version);
    }
}
