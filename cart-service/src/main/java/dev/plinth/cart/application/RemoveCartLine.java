package dev.plinth.cart.application;

import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.PricedCart;
import dev.plinth.cart.domain.Sku;
import dev.plinth.cart.domain.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class RemoveCartLine {

    private final ChangeCart changeCart;
    private final Pricing pricing;

    RemoveCartLine(ChangeCart changeCart, Pricing pricing) {
        this.changeCart = changeCart;
        this.pricing = pricing;
    }

    /** @throws StaleVersion if a version is given and is not the current one */
    public PricedCart remove(Owner owner, Sku sku, @Nullable Long version) {
        return pricing.of(changeCart.change(owner, version, cart -> cart.without(sku)));
    }
}
