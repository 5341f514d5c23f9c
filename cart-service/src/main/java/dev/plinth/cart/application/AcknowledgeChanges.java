package dev.plinth.cart.application;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.OffersUnavailable;
import dev.plinth.cart.domain.PricedCart;
import dev.plinth.cart.domain.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The shopper has read what has changed: from now on it counts as seen. Reading alone never says so. */
@Service
public class AcknowledgeChanges {

    private final ChangeCart changeCart;
    private final Pricing pricing;

    AcknowledgeChanges(ChangeCart changeCart, Pricing pricing) {
        this.changeCart = changeCart;
        this.pricing = pricing;
    }

    /**
     * @throws OffersUnavailable if nobody can say what there is to be seen
     * @throws StaleVersion if a version is given and is not the current one
     */
    public PricedCart acknowledge(Shopper shopper, @Nullable Long version) {
        return changeCart.decide(shopper, version, this::seen);
    }

    private PricedCart seen(Cart cart) {
        PricedCart shown = pricing.surely(cart);
        return shown.with(cart.with(shown.lines().seen(), shown.saved().seen()));
    }
}
