package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.ShopperId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Quotes in memory. */
public class InMemoryQuotes implements Quotes {

    private final Map<QuoteId, Quote> kept = new HashMap<>();

    @Override
    public synchronized void add(Quote quote) {
        kept.put(quote.id(), quote);
    }

    @Override
    public synchronized Optional<Quote> find(QuoteId id, ShopperId owner) {
        return Optional.ofNullable(kept.get(id)).filter(quote -> quote.owner().equals(owner));
    }

    @Override
    public synchronized void forget(Instant before) {
        kept.values().removeIf(quote -> quote.expiresAt().isBefore(before));
    }
}
