package dev.plinth.cart.domain;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.Map;

/**
 * Where a guest's lines went when the guest logged in: an order that was placed before may still be paid.
 *
 * @param setAt the guest's lines, each with the version of the guest's cart at which it got its quantity
 * @param version of the account's cart that has them: what is set in it later is meant for another order
 */
public record Move(Owner.Guest guest, Owner.Account account, Map<Sku, Long> setAt, long version) {

    public Move {
        setAt = Map.copyOf(setAt);
    }

    /** @param merged an account's cart, as it is stored */
    public static Move of(Cart guest, Cart merged) {
        if (!(guest.owner() instanceof Owner.Guest from) || !(merged.owner() instanceof Owner.Account to)) {
            throw new IllegalArgumentException("only an account takes in a cart, and only a guest's");
        }
        Map<Sku, Long> setAt = guest.lines().skus().stream()
                .collect(toUnmodifiableMap(sku -> sku, sku -> guest.setAt().getOrDefault(sku, 0L)));
        return new Move(from, to, setAt, merged.version());
    }

    /**
     * What the account's cart has of an order that the guest placed.
     *
     * @param seen the version of the guest's cart that the order was placed from
     */
    public Map<Sku, Integer> moved(Map<Sku, Integer> bought, long seen) {
        var moved = new HashMap<>(bought);
        moved.keySet().removeIf(sku -> setAt.getOrDefault(sku, Long.MAX_VALUE) > seen);
        return moved;
    }
}
