package dev.plinth.cart.domain;

import java.util.Optional;

/** Every cart there is. A guest's cart is gone {@link Cart#GUEST_LIFETIME} after its last change. */
public interface Carts {

    Optional<Cart> of(Owner owner);

    /**
     * Stores the cart and returns it at its next version.
     *
     * @throws ChangedMeanwhile if someone stored this cart after it was read
     */
    Cart save(Cart cart);

    /**
     * Stores the cart that took in a guest's, forgets the guest's and remembers where it went: all of it or nothing.
     *
     * @throws ChangedMeanwhile if either is no longer what was read
     */
    Cart merge(Cart merged, Cart guest);

    /** Where this guest's cart went, for {@link Cart#GUEST_LIFETIME} after it did. */
    Optional<Move> moveOf(Owner.Guest guest);

    /**
     * Deletes the cart and every copy of it that was shared, all or nothing.
     *
     * @throws ChangedMeanwhile if the cart is no longer what was read
     */
    void forget(Cart cart);

    boolean hasSettled(OrderId order);

    /**
     * Stores the cart without what an order has bought, and that this was done for the order, both or neither.
     *
     * @throws ChangedMeanwhile if the cart is no longer what was read, or the order is settled already
     */
    Cart settle(OrderId order, Cart cart);
}
