package dev.plinth.cart.domain;

import java.util.Map;
import java.util.Set;

/** What is sold today and at what price, from whoever owns that. */
public interface Offers {

    /**
     * The offer for each SKU that is known; the others are absent.
     *
     * @throws OffersUnavailable if nobody answers, which says nothing of the SKUs
     */
    Map<Sku, Offer> of(Set<Sku> skus);

    /** The product has changed: what may have been remembered of it no longer holds. */
    default void forget(ProductId product) {}
}
