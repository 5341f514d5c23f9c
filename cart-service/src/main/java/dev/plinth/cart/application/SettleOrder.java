package dev.plinth.cart.application;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.OrderId;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.Sku;
import java.util.Map;
import org.springframework.stereotype.Service;

/** An order is paid: what it bought leaves the cart, once, however often we are told. */
@Service
public class SettleOrder {

    private final Carts carts;
    private final Contention contention;

    SettleOrder(Carts carts, Contention contention) {
        this.carts = carts;
        this.contention = contention;
    }

    /** What the shopper has put in since stays. */
    public void settle(OrderId order, Owner owner, Map<Sku, Integer> bought) {
        contention.retrying(() -> {
            Cart cart = carts.of(owner).orElseGet(() -> Cart.emptyFor(owner));
            return carts.hasSettled(order) ? cart : carts.settle(order, cart.minus(bought));
        });
    }
}
