package dev.plinth.catalog.application;

import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.Product;
import dev.plinth.catalog.domain.ProductDetails;
import dev.plinth.catalog.domain.ProductId;
import dev.plinth.catalog.domain.Products;
import dev.plinth.catalog.domain.StaleVersion;
import dev.plinth.catalog.domain.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class SaveProduct {

    private final Products products;
    private final Listings listings;
    private final Contention contention;

    SaveProduct(Products products, Listings listings, Contention contention) {
        this.products = products;
        this.listings = listings;
        this.contention = contention;
    }

    /** @throws StaleVersion if there is such a product already */
    public Listing create(ProductId id, ProductDetails details) {
        return contention.retrying(() -> {
            if (products.find(id).isPresent()) {
                throw new StaleVersion();
            }
            return store(null, Product.first(id, details));
        });
    }

    /** @throws StaleVersion if {@code version} is not the current one */
    public Listing update(ProductId id, long version, ProductDetails details) {
        return contention.retrying(() -> {
            Product current = products.find(id).orElseThrow(() -> new Unknown("product"));
            if (current.version() != version) {
                throw new StaleVersion();
            }
            return store(current, current.with(details));
        });
    }

    private Listing store(@Nullable Product before, Product after) {
        Listing listing = listings.of(after);
        products.store(before, listing);
        return listing;
    }
}
