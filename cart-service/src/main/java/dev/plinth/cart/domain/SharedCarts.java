package dev.plinth.cart.domain;

import java.util.Optional;

/** Every cart that somebody has shared, until it expires or is taken back. */
public interface SharedCarts {

    Optional<SharedCart> of(ShareId id);

    /**
     * Stores what is shared and the cart that knows of it, both or neither.
     *
     * @throws ChangedMeanwhile if the cart is no longer what was read
     */
    Cart share(SharedCart shared, Cart cart);

    /**
     * Forgets what was shared and stores the cart that no longer knows of it, both or neither.
     *
     * @throws ChangedMeanwhile if the cart is no longer what was read
     */
    Cart unshare(ShareId id, Cart cart);
}
