package dev.plinth.cart.application;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.LimitReached;
import dev.plinth.cart.domain.PricedCart;
import dev.plinth.cart.domain.StaleVersion;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads a cart, changes it and stores it, so that no parallel change is lost: one read and one write while nobody else does. */
@Service
public class ChangeCart {

    private final Carts carts;
    private final Contention contention;
    private final Pricing pricing;

    ChangeCart(Carts carts, Contention contention, Pricing pricing) {
        this.carts = carts;
        this.contention = contention;
        this.pricing = pricing;
    }

    /**
     * @param version the one the caller decided on, null to change whatever is there
     * @throws StaleVersion if that version is not the current one
     * @throws LimitReached if there is no room for the change
     */
    public PricedCart change(Shopper shopper, @Nullable Long version, UnaryOperator<Cart> change) {
        PricedCart unpriced = decide(shopper, version, cart -> new PricedCart(change.apply(cart), null));
        return pricing.of(unpriced.cart());
    }

    /** As {@link #change}, where it takes the offers to decide what to store. */
    PricedCart decide(Shopper shopper, @Nullable Long version, Function<Cart, PricedCart> change) {
        return contention.retrying(() -> {
            Cart current = carts.of(shopper.owner()).orElseGet(() -> Cart.emptyFor(shopper.withoutCart()));
            if (version != null && version != current.version()) {
                throw new StaleVersion();
            }
            PricedCart changed = change.apply(current);
            return changed.cart().equals(current) ? changed : changed.with(carts.save(changed.cart()));
        });
    }
}
