package dev.plinth.cart.domain;

import org.jspecify.annotations.Nullable;

/**
 * The last guest's cart that an account's cart took in: an order that the guest placed may still be paid, and buys the same.
 *
 * @param seen the version of the guest's cart that was taken in
 * @param at the version of the account's cart that has its lines
 */
public record TakenIn(Owner.Guest guest, long seen, long at) {

    /** Which of the guest's orders bought what is in this cart; null once the cart has changed since. */
    public @Nullable Long seenAt(long version) {
        return version == at ? seen : null;
    }
}
