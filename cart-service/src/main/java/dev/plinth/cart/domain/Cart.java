package dev.plinth.cart.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one caller means to buy now, later or perhaps. One whole, so that nothing is lost between its parts. Holds no prices but
 * those that were seen: the catalog has them.
 *
 * @param lines to be bought now
 * @param saved for later; a SKU is in one of the two
 * @param wishes each of one piece
 * @param shares the links by which others may look
 * @param setAt the version at which each line got its quantity; an order that was placed before takes nothing of it
 * @param takenIn where an account's cart took in a guest's, and has not been bought since
 * @param version 0 before it is first stored
 */
public record Cart(
        Owner owner,
        Lines lines,
        Lines saved,
        Lines wishes,
        Details details,
        List<SharedCart.Share> shares,
        Map<Sku, Long> setAt,
        @Nullable TakenIn takenIn,
        long version) {

    /** After its last change. An account's cart is kept for good. */
    public static final Duration GUEST_LIFETIME = Duration.ofDays(30);

    public Cart {
        shares = List.copyOf(shares);
        setAt = Map.copyOf(setAt);
        Limit.LINES.allow(lines.size());
        Limit.SAVED.allow(saved.size());
        Limit.WISHES.allow(wishes.size());
    }

    public static Cart emptyFor(Owner owner) {
        return new Cart(owner, Lines.NONE, Lines.NONE, Lines.NONE, Details.NONE, List.of(), Map.of(), null, 0);
    }

    public Cart with(CartLine line) {
        return with(lines.with(line), saved.without(Set.of(line.sku()))).setting(Set.of(line.sku()));
    }

    public Cart without(Sku sku) {
        return with(lines.without(Set.of(sku)), saved);
    }

    /**
     * Moves a line out of the way.
     *
     * @throws NoSuchLine if it is neither in the cart nor saved already
     */
    public Cart save(Sku sku) {
        if (saved.of(sku).isPresent()) {
            return this;
        }
        CartLine line = lines.of(sku).orElseThrow(() -> new NoSuchLine(sku));
        return with(lines.without(Set.of(sku)), saved.with(line));
    }

    public Cart withoutSaved(Sku sku) {
        return with(lines, saved.without(Set.of(sku)));
    }

    public Cart wishing(CartLine wish) {
        return withWishes(wishes.with(wish));
    }

    public Cart withoutWish(Sku sku) {
        return withWishes(wishes.without(Set.of(sku)));
    }

    /** At least as much of each line as there is in those. */
    public Cart withAtLeast(Lines others) {
        return with(lines.with(others, CartLine::atLeast), saved.without(others.skus()))
                .setting(others.skus());
    }

    public Cart with(UnaryOperator<Details> change) {
        return new Cart(owner, lines, saved, wishes, change.apply(details), shares, setAt, takenIn, version);
    }

    /** @throws LimitReached if there are too many living links already */
    public Cart sharing(SharedCart.Share share, Instant now) {
        var living = shares.stream().filter(each -> now.isBefore(each.expiresAt()));
        var next = Stream.concat(living, Stream.of(share)).toList();
        Limit.SHARES.allow(next.size());
        return withShares(next);
    }

    /** @throws NoSuchShare if this cart was not shared so */
    public Cart withoutShare(ShareId id) {
        var left = shares.stream().filter(share -> !share.id().equals(id)).toList();
        if (left.size() == shares.size()) {
            throw new NoSuchShare();
        }
        return withShares(left);
    }

    /**
     * What is left when these have been bought; an emptied cart starts over.
     *
     * @param seen the version that the order was placed from: what the shopper has set since is meant for another
     */
    public Cart minus(Map<Sku, Integer> bought, long seen) {
        var taken = new HashMap<>(bought);
        taken.keySet().removeIf(sku -> setAt.getOrDefault(sku, 0L) > seen);
        Cart left = with(lines.minus(taken), saved);
        return left.lines.isEmpty() && !lines.isEmpty()
                ? left.with(Details::afterAnOrder).taking(null)
                : left;
    }

    public Cart with(Lines nextLines, Lines nextSaved) {
        var kept = new HashMap<>(setAt);
        kept.keySet().retainAll(nextLines.skus());
        return new Cart(owner, nextLines, nextSaved, wishes, details, shares, kept, takenIn, version);
    }

    public Cart withWishes(Lines next) {
        return new Cart(owner, lines, saved, next, details, shares, setAt, takenIn, version);
    }

    public Cart at(long nextVersion) {
        return new Cart(owner, lines, saved, wishes, details, shares, setAt, takenIn, nextVersion);
    }

    public int itemCount() {
        return lines.stream().mapToInt(CartLine::quantity).sum();
    }

    /** The shopper has just said how much of these is wanted, even if it is what it was. */
    Cart setting(Set<Sku> skus) {
        var next = new HashMap<>(setAt);
        lines.skus().stream().filter(skus::contains).forEach(sku -> next.put(sku, version + 1));
        return new Cart(owner, lines, saved, wishes, details, shares, next, takenIn, version);
    }

    Cart taking(@Nullable TakenIn guests) {
        return new Cart(owner, lines, saved, wishes, details, shares, setAt, guests, version);
    }

    Cart withShares(List<SharedCart.Share> next) {
        return new Cart(owner, lines, saved, wishes, details, next, setAt, takenIn, version);
    }
}
