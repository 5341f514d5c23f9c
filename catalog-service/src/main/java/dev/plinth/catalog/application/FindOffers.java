package dev.plinth.catalog.application;

import static java.util.stream.Collectors.toSet;

import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.Offer;
import dev.plinth.catalog.domain.Product;
import dev.plinth.catalog.domain.ProductId;
import dev.plinth.catalog.domain.Products;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.catalog.domain.Stocks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Price and availability of many SKUs at once. */
@Service
public class FindOffers {

    private final Stocks stocks;
    private final Products products;
    private final Listings listings;

    FindOffers(Stocks stocks, Products products, Listings listings) {
        this.stocks = stocks;
        this.products = products;
        this.listings = listings;
    }

    /** An offer for each SKU that names a variant, ordered by SKU; the others are absent. */
    public List<Offer> of(Set<Sku> skus) {
        Map<Sku, Stock> stock = stocks.find(skus);
        Set<ProductId> ids = stock.values().stream().map(Stock::productId).collect(toSet());
        Map<ProductId, Product> found = products.find(ids);
        return listings.of(found.values(), stock).stream()
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
