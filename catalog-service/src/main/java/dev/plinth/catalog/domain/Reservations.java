package dev.plinth.catalog.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every reservation there is. */
public interface Reservations {

    Optional<Reservation> find(OrderId order);

    /** The same together with the stock of these SKUs, in one read. */
    Standing find(OrderId order, Set<Sku> skus);

    /** Some of those that are held past their time. May lag behind the truth. */
    List<OrderId> due(Instant now);

    /**
     * Stores the next version of a reservation, the next version of each stock it moves, and the events that tell of
     * those which are news: all or nothing.
     *
     * @throws ChangedMeanwhile if the version before any of them is no longer the stored one
     */
    void store(Reservation next, Collection<Stock> stocks);
}
