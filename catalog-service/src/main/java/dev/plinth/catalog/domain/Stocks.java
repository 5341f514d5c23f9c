package dev.plinth.catalog.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stock of every SKU that a product has ever claimed. */
public interface Stocks {

    Optional<Stock> find(Sku sku);

    /** Those of the SKUs that exist. */
    Map<Sku, Stock> find(Set<Sku> skus);

    /**
     * Stores the next version of a SKU's stock and the event that tells of it, where it is news.
     *
     * @throws ChangedMeanwhile if the version before it is no longer the stored one
     */
    void store(Stock next);

    /**
     * Stores the next versions of stocks that a return adds to, and the events that tell of them: all or nothing, and
     * once for each return. Returns whether it was the first time.
     *
     * @throws ChangedMeanwhile if the version before any of them is no longer the stored one
     */
    boolean restock(ReturnId goods, Collection<Stock> next);
}
