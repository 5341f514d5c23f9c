package dev.plinth.catalog.application;

import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.Offer;
import dev.plinth.catalog.domain.Products;
import dev.plinth.catalog.domain.Sku;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Price and availability of many SKUs at once. */
@Service
public class FindOffers {

    private final Products products;

    FindOffers(Products products) {
        this.products = products;
    }

    /** An offer for each SKU that names a variant, ordered by SKU; the others are absent. */
    public List<Offer> of(Set<Sku> skus) {
        return products.offering(skus).stream()
                .flatMap(listing -> offers(listing, skus))
                .sorted((one, other) ->
                        one.variant().sku().compareTo(other.variant().sku()))
                .toList();
    }

    private static Stream<Offer> offers(Listing listing, Set<Sku> skus) {
        return listing.product().details().variants().stream()
                .filter(variant -> skus.contains(variant.sku()))
                .map(variant -> new Offer(listing, variant));
    }
}
