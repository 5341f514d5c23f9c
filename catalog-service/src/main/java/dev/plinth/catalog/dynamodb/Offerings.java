package dev.plinth.catalog.dynamodb;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.ModelId;
import dev.plinth.catalog.domain.Product;
import dev.plinth.catalog.domain.ProductId;
import dev.plinth.catalog.domain.PublishedModel;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Stock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads SKUs with their products and models. A SKU names its product, which names its model; what they named last time is
 * read along, so that one call is enough until a product changes its model.
 */
@Component
class Offerings {

    private static final int MOST_REMEMBERED = 10_000;

    private final Reads reads;
    private final Cache<Sku, Set<Map<String, AttributeValue>>> lastNamed =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    Offerings(Reads reads) {
        this.reads = reads;
    }

    List<Listing> of(Set<Sku> skus) {
        var gathered = new GatheredReads(reads);
        gathered.all(Stream.concat(
                skus.stream().map(Keys::stock),
                lastNamed.getAllPresent(skus).values().stream().flatMap(Set::stream)));
        Map<Sku, Stock> stock = gathered.all(skus.stream().map(Keys::stock))
                .map(StockItem::toStock)
                .collect(toMap(Stock::sku, identity()));
        Map<ProductId, Product> products = gathered.all(
                        stock.values().stream().map(Stock::productId).map(Keys::product))
                .map(ProductItem::toProduct)
                .collect(toMap(Product::id, identity()));
        Map<ModelId, PublishedModel> models = gathered.all(
                        modelsOf(products.values()).map(Keys::model))
                .map(ModelItem::toModel)
                .collect(toMap(PublishedModel::id, identity()));
        stock.values().forEach(known -> remember(known, products.get(known.productId())));
        return products.values().stream()
                .map(product -> new Listing(product, stock, modelOf(product, models)))
                .toList();
    }

    private void remember(Stock stock, @Nullable Product product) {
        if (product != null) {
            var named = Stream.concat(
                    Stream.of(Keys.product(product.id())),
                    modelsOf(List.of(product)).map(Keys::model));
            lastNamed.put(stock.sku(), named.collect(toSet()));
        }
    }

    private static Stream<ModelId> modelsOf(Collection<Product> products) {
        return products.stream().map(product -> product.details().modelId()).filter(Objects::nonNull);
    }

    private static @Nullable PublishedModel modelOf(Product product, Map<ModelId, PublishedModel> models) {
        ModelId named = product.details().modelId();
        return named == null ? null : models.get(named);
    }
}
