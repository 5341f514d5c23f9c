package dev.plinth.catalog.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every product there is. */
public interface Products {

    Optional<Product> find(ProductId id);

    /** Those of the products that exist. */
    Map<ProductId, Product> find(Set<ProductId> ids);

    /** The products that these SKUs belong to, each with the stock of those among them and with its model. */
    List<Listing> offering(Set<Sku> skus);

    /** Products on sale, ordered by id, from the first after {@code after}. */
    List<Product> active(@Nullable ProductId after, int most);

    /** Products on sale that name this model, ordered by id, from the first after {@code after}. */
    List<ProductId> naming(ModelId model, @Nullable ProductId after, int most);

    /** Products on sale that name this model, and whose last change did not yet show this publication of it. */
    List<ProductId> behind(PublishedModel model);

    /**
     * Stores the product and the event that tells of it, both or neither, and claims the SKUs that are new to it.
     *
     * @param before the product as it was read, null when there was none
     * @throws SkuTaken if a SKU belongs to another product
     * @throws ChangedMeanwhile if the product or its model is no longer what was read
     */
    void store(@Nullable Product before, Listing after);
}
