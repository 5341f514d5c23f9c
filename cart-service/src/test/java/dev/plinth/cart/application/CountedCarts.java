package dev.plinth.cart.application;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.Move;
import dev.plinth.cart.domain.OrderId;
import dev.plinth.cart.domain.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carts that remember what was asked of them. */
record CountedCarts(Carts carts, List<String> calls) implements Carts {

    CountedCarts(Carts carts) {
        this(carts, new ArrayList<>());
    }

    @Override
    public Optional<Cart> of(Owner owner) {
        calls.add("of");
        return carts.of(owner);
    }

    @Override
    public Cart save(Cart cart) {
        calls.add("save");
        return carts.save(cart);
    }

    @Override
    public Cart merge(Cart merged, Cart guest) {
        calls.add("merge");
        return carts.merge(merged, guest);
    }

    @Override
    public Optional<Move> moveOf(Owner.Guest guest) {
        calls.add("moveOf");
        return carts.moveOf(guest);
    }

    @Override
    public void forget(Cart cart) {
        calls.add("forget");
        carts.forget(cart);
    }

    @Override
    public boolean hasSettled(OrderId order) {
        calls.add("hasSettled");
        return carts.hasSettled(order);
    }

    @Override
    public Cart settle(OrderId order, Cart cart) {
        calls.add("settle");
        return carts.settle(order, cart);
    }
}
