package dev.plinth.cart.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * An account's cart that took in a guest's. No line gets lost: what the strategy leaves out, and what there is no room for, is
 * saved for later.
 *
 * @param adjustments what the shopper has to be told
 */
public record Merger(Cart cart, List<Adjustment> adjustments) {

    /** What became of a line other than what both carts said. */
    public sealed interface Adjustment {

        /** A line holds no more. */
        record Capped(Sku sku, int wanted, int quantity) implements Adjustment {}

        record SavedForLater(Sku sku, int quantity) implements Adjustment {}
    }

    /** @throws LimitReached if even the saved lines or the wishes are too many */
    public static Merger of(Cart account, Cart guest, MergeStrategy strategy) {
        Lines wanted = strategy.lines(account.lines(), guest.lines());
        Lines kept = wanted.first(Limit.LINES.most());
        Lines left = account.lines()
                .with(guest.lines(), CartLine::atLeast)
                .with(wanted, (any, sum) -> sum)
                .without(kept.skus());
        Lines saved = left.with(account.saved(), CartLine::atLeast)
                .with(guest.saved(), CartLine::atLeast)
                .without(kept.skus());
        Cart merged = account.with(kept, saved)
                .setting(guest.lines().skus())
                .taking(
                        guest.owner() instanceof Owner.Guest from
                                ? new TakenIn(from, guest.version(), account.version() + 1)
                                : null)
                .withWishes(account.wishes().with(guest.wishes(), CartLine::atLeast))
                .with(mine -> mine.or(guest.details()))
                .withShares(Stream.concat(account.shares().stream(), guest.shares().stream())
                        .toList());
        return new Merger(
                merged,
                Stream.concat(capped(account, guest, strategy, kept), savedForLater(left))
                        .toList());
    }

    private static Stream<Adjustment> capped(Cart account, Cart guest, MergeStrategy strategy, Lines kept) {
        if (strategy != MergeStrategy.SUM) {
            return Stream.empty();
        }
        return kept.stream().flatMap(line -> {
            int wanted = quantityOf(account, line.sku()) + quantityOf(guest, line.sku());
            return wanted > line.quantity()
                    ? Stream.of(new Adjustment.Capped(line.sku(), wanted, line.quantity()))
                    : Stream.empty();
        });
    }

    private static Stream<Adjustment> savedForLater(Lines left) {
        return left.stream().map(line -> new Adjustment.SavedForLater(line.sku(), line.quantity()));
    }

    private static int quantityOf(Cart cart, Sku sku) {
        return cart.lines().of(sku).map(CartLine::quantity).orElse(0);
    }
}
