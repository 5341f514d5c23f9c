package dev.plinth.cart.application;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.LimitReached;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.PricedCart;
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

    /**
     * Merging again changes nothing, because the guest's cart is gone by then.
     *
     * @throws LimitReached if both together are too much for one cart; both stay as they are
     */
    public PricedCart merge(Owner.Account account, Owner.Guest guest) {
        return pricing.of(contention.retrying(() -> {
            Cart own = carts.of(account).orElseGet(() -> Cart.emptyFor(account));
            return carts.of(guest)
                    .map(found -> carts.merge(own.plus(found), found))
                    .orElse(own);
        }));
    }
}
