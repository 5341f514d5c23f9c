package dev.plinth.cart.application;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.ChangedMeanwhile;
import dev.plinth.cart.domain.OrderId;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.Sku;
import java.util.Map;
import java.util.Optional;
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
     * What the shopper has put in or set since stays. A guest who has logged in meanwhile has the lines in the account's cart.
     *
     * @param seen the cart's version that the order was placed from
     */
    public void settle(OrderId order, Owner owner, Map<Sku, Integer> bought, long seen) {
        contention.retrying(() -> carts.of(owner)
                .map(cart -> settle(order, cart, cart.minus(bought, seen)))
                .or(() -> settleWhereItWent(order, owner, bought, seen))
                .orElseGet(() -> settle(order, Cart.emptyFor(owner), Cart.emptyFor(owner))));
    }

    private Optional<Cart> settleWhereItWent(OrderId order, Owner owner, Map<Sku, Integer> bought, long seen) {
        return Optional.of(owner)
                .flatMap(it -> it instanceof Owner.Guest guest ? carts.moveOf(guest) : Optional.empty())
                .flatMap(move -> carts.of(move.account())
                        .map(cart -> settle(order, cart, cart.minus(move.moved(bought, seen), move.version()))));
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
