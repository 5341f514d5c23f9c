package dev.plinth.asset.domain;

import java.util.List;

/** What is for sale, and in which look. */
public interface SellableSkus {

    /**
     * Those of all products that the model shows; none for a model that no product names yet.
     *
     * @throws CatalogUnavailable if nobody answers
     */
    List<SellableSku> shownBy(ModelId model);
}
