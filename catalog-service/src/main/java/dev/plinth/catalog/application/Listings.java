package dev.plinth.catalog.application;

import static java.util.stream.Collectors.toSet;

import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.ModelId;
import dev.plinth.catalog.domain.Models;
import dev.plinth.catalog.domain.Product;
import dev.plinth.catalog.domain.ProductId;
import dev.plinth.catalog.domain.Products;
import dev.plinth.catalog.domain.PublishedModel;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.catalog.domain.Stocks;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads products together with their stock and models, few reads for many products. */
@Service
public class Listings {

    private final Products products;
    private final Stocks stocks;
    private final Models models;
    private final CollapsedReads<ProductId, Optional<Listing>> one;

    Listings(Products products, Stocks stocks, Models models) {
        this.products = products;
        this.stocks = stocks;
        this.models = models;
        this.one = new CollapsedReads<>(id -> products.find(id).map(this::of));
    }

    /** A product that many look at is read for all of them together. */
    public Optional<Listing> find(ProductId id) {
        return one.read(id);
    }

    public List<Listing> active(@Nullable ProductId after, int most) {
        return of(products.active(after, most));
    }

    /** Products on sale that name this model. */
    public List<Listing> naming(ModelId model, @Nullable ProductId after, int most) {
        List<ProductId> ids = products.naming(model, after, most);
        Map<ProductId, Product> found = products.find(Set.copyOf(ids));
        return of(ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    Listing of(Product product) {
        return of(List.of(product)).getFirst();
    }

    private List<Listing> of(Collection<Product> shown) {
        Set<Sku> skus = shown.stream()
                .flatMap(product -> product.details().skus().stream())
                .collect(toSet());
        return of(shown, stocks.find(skus));
    }

    private List<Listing> of(Collection<Product> shown, Map<Sku, Stock> stock) {
        Set<ModelId> named = shown.stream()
                .map(product -> product.details().modelId())
                .filter(Objects::nonNull)
                .collect(toSet());
        Map<ModelId, PublishedModel> published = models.find(named);
        return shown.stream()
                .map(product -> new Listing(product, stock, modelOf(product, published)))
                .toList();
    }

    private static @Nullable PublishedModel modelOf(Product product, Map<ModelId, PublishedModel> published) {
        ModelId named = product.details().modelId();
        return named == null ? null : published.get(named);
    }
}
