package dev.plinth.cart.application;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.LimitReached;
import dev.plinth.cart.domain.MergeStrategy;
import dev.plinth.cart.domain.Merger;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.PricedCart;
import java.util.List;
import org.springframework.stereotype.Service;

/** A guest has logged in: the account's cart takes in the guest's. */
@Service
public class MergeCarts {

    private final Carts carts;
    private final Contention contention;
    private final Pricing pricing;

    MergeCarts(Carts carts, Contention contention, Pricing pricing) {
        this.carts = carts;
        this.contention = contention;
        this.pricing = pricing;
    }

    public record Merged(PricedCart cart, List<Merger.Adjustment> adjustments) {}

    /**
     * Merging again changes nothing, because the guest's cart is gone by then.
     *
     * @throws LimitReached if both together are too much to keep; both stay as they are
     */
    public Merged merge(Owner.Account account, Owner.Guest guest, MergeStrategy strategy) {
        Merger merger = contention.retrying(() -> {
            Cart own = carts.of(account).orElseGet(() -> Cart.emptyFor(account));
            return carts.of(guest)
                    .map(found -> stored(Merger.of(own, found, strategy), found))
                    .orElseGet(() -> new Merger(own, List.of()));
        });
        return new Merged(pricing.of(merger.cart()), merger.adjustments());
    }

    private Merger stored(Merger merger, Cart guest) {
        return new Merger(carts.merge(merger.cart(), guest), merger.adjustments());
    }
}
