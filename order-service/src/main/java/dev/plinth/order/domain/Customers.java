package dev.plinth.order.domain;

import java.time.Instant;

/** The people behind the orders. */
public interface Customers {

    /**
     * Takes a person out of all their orders, and tells the neighbours of it: all or nothing. The orders stay, nobody's.
     *
     * @throws OrdersUnderWay if one of them still needs to know whose it is
     */
    void erase(ShopperId owner, Instant now);
}
