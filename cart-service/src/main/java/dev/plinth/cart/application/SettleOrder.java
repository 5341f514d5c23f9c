package dev.plinth.cart.application;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.ChangedMeanwhile;
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

    /**
     * What the shopper has put in or set since stays.
     *
     * @param seen the cart's version that the order was placed from
     */
    public void settle(OrderId order, Owner owner, Map<Sku, Integer> bought, long seen) {
        contention.retrying(() -> {
            Cart cart = carts.of(owner).orElseGet(() -> Cart.emptyFor(owner));
            return settle(order, cart, cart.minus(bought, seen));
        });
    }

    /** Most orders are told of once, so that it is looked up only when storing fails. */
    private Cart settle(OrderId order, Cart cart, Cart left) {
        try {
            return carts.settle(order, left);
        } catch (ChangedMeanwhile raced) {
            if (carts.hasSettled(order)) {
                return cart;
            }
            throw raced;
        }
    }
}
