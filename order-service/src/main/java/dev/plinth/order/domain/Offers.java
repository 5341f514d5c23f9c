package dev.plinth.order.domain;

import java.util.Map;
import java.util.Set;

/** Today's prices, from the catalog. */
public interface Offers {

    /**
     * SKUs that the catalog does not know are absent.
     *
     * @throws Unavailable if nobody answers
     */
    Map<Sku, Offer> of(Set<Sku> skus);
}
