package dev.plinth.catalog.application;

import dev.plinth.catalog.domain.Product;
import dev.plinth.catalog.domain.ProductId;
import dev.plinth.catalog.domain.Products;
import dev.plinth.catalog.domain.StaleVersion;
import dev.plinth.catalog.domain.Unknown;
import org.springframework.stereotype.Service;

@Service
public class ArchiveProduct {

    private final Products products;
    private final Listings listings;
    private final Contention contention;

    ArchiveProduct(Products products, Listings listings, Contention contention) {
        this.products = products;
        this.listings = listings;
        this.contention = contention;
    }

    /** Takes the product off sale; what is archived already stays as it is. */
    public void archive(ProductId id, long version) {
        contention.retrying(() -> {
            Product current = products.find(id).orElseThrow(() -> new Unknown("product"));
            if (current.version() != version) {
                throw new StaleVersion();
            }
            if (current.isActive()) {
                products.store(current, listings.of(current.archived()));
            }
        });
    }
}
