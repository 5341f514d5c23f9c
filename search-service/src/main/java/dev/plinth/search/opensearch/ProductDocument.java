package dev.plinth.search.opensearch;

import dev.plinth.search.domain.Money;
import dev.plinth.search.domain.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a product lies in the index; {@code stock} is kept by the scripts, by SKU. */
record ProductDocument(
        String id,
        long sequence,
        boolean forSale,
        String name,
        String description,
        String brand,
        String category,
        List<String> color,
        List<String> material,
        long price,
        String currency,
        List<String> skus,
        @Nullable String poster,
        @Nullable String modelId,
        List<Variant> variants,
        @Nullable Map<String, Units> stock) {

    record Variant(String sku, @Nullable String color, long price, long available, long stockVersion) {}

    record Units(long available, long sequence) {}

    static ProductDocument of(Product product) {
        return new ProductDocument(
                product.id(),
                product.sequence(),
                true,
                product.name(),
                product.description(),
                product.brand(),
                product.category(),
                product.colors(),
                product.materials(),
                product.priceFrom().minorUnits(),
                product.priceFrom().currency(),
                product.variants().stream().map(Product.Variant::sku).toList(),
                product.poster().orElse(null),
                product.modelId().orElse(null),
                product.variants().stream().map(ProductDocument::of).toList(),
                null);
    }

    Product toProduct() {
        return new Product(
                id,
                sequence,
                name,
                description,
                brand,
                category,
                material,
                variants.stream().map(this::toVariant).toList(),
                Optional.ofNullable(poster),
                Optional.ofNullable(modelId));
    }

    private static Variant of(Product.Variant variant) {
        return new Variant(
                variant.sku(),
                variant.color().orElse(null),
                variant.price().minorUnits(),
                variant.available(),
                variant.stockVersion());
    }

    private Product.Variant toVariant(Variant variant) {
        Units heard = stock == null ? null : stock.get(variant.sku());
        Units newest = heard != null && heard.sequence() > variant.stockVersion()
                ? heard
                : new Units(variant.available(), variant.stockVersion());
        return new Product.Variant(
                variant.sku(),
                Optional.ofNullable(variant.color()),
                new Money(variant.price(), currency),
                newest.available(),
                newest.sequence());
    }
}
