package dev.plinth.catalog.application;

import dev.plinth.catalog.domain.Models;
import dev.plinth.catalog.domain.Product;
import dev.plinth.catalog.domain.ProductId;
import dev.plinth.catalog.domain.Products;
import dev.plinth.catalog.domain.PublishedModel;
import org.springframework.stereotype.Service;

/** A model was published, rolled back or withdrawn: the products that name it are shown by it from now on. */
@Service
public class LinkModel {

    private final Models models;
    private final Products products;
    private final Listings listings;
    private final Contention contention;

    LinkModel(Models models, Products products, Listings listings, Contention contention) {
        this.models = models;
        this.products = products;
        this.listings = listings;
        this.contention = contention;
    }

    /**
     * Repeating it finishes what a crash left undone. A product that starts to name the model at this very moment
     * either is found here, or its own store sees that the model has changed and reads it again.
     */
    public void published(PublishedModel model) {
        if (models.keep(model)) {
            products.behind(model).forEach(product -> contention.retrying(() -> showAnew(product)));
        }
    }

    private void showAnew(ProductId id) {
        products.find(id)
                .filter(Product::isActive)
                .ifPresent(product -> products.store(product, listings.of(product.shownAnew())));
    }
}
