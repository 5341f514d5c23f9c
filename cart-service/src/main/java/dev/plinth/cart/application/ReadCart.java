package dev.plinth.cart.application;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.PricedCart;
import org.springframework.stereotype.Service;

@Service
public class ReadCart {

    private final Carts carts;
    private final Pricing pricing;

    ReadCart(Carts carts, Pricing pricing) {
        this.carts = carts;
        this.pricing = pricing;
    }

    /** Whoever has no cart yet sees an empty one. */
    public PricedCart of(Owner owner) {
        return pricing.of(carts.of(owner).orElseGet(() -> Cart.emptyFor(owner)));
    }
}
