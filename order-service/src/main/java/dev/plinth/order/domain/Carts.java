package dev.plinth.order.domain;

/** The shoppers' carts, from the service that keeps them. */
public interface Carts {

    /** @throws Unavailable if nobody answers */
    Cart of(ShopperId shopper);
}
