package dev.plinth.order.domain;

import java.util.List;

/** The shoppers' carts, from the service that keeps them. */
public interface Carts {

    /** @throws Unavailable if nobody answers */
    List<CartLine> of(ShopperId shopper);
}
