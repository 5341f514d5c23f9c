package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.ShopperId;
import java.time.Instant;
import java.util.Optional;

/** What shoppers were told. */
public interface Quotes {

    void add(Quote quote);

    /** Empty also for somebody else's. */
    Optional<Quote> find(QuoteId id, ShopperId owner);

    /** Forgets those that expired before then. */
    void forget(Instant before);
}
