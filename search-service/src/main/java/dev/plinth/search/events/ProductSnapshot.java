package dev.plinth.search.events;

import dev.plinth.search.domain.Money;
import dev.plinth.search.domain.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data of {@code product.changed}, see contracts/events. */
record ProductSnapshot(
        String id,
        String name,
        @Nullable String description,
        @Nullable String brand,
        String category,
        @Nullable Map<String, String> attributes,
        @Nullable String modelId,
        String status,
        List<Variant> variants,
        @Nullable Posters posters) {

    record Variant(String sku, @Nullable Map<String, String> options, Money price, long available, long stockVersion) {}

    record Posters(@Nullable String defaultPoster) {
        @com.fasterxml.jackson.annotation.JsonCreator
        Posters(@com.fasterxml.jackson.annotation.JsonProperty("default") @Nullable String defaultPoster) {
            this.defaultPoster = defaultPoster;
        }
    }

    boolean isForSale() {
        return status.equals("ACTIVE") && !variants.isEmpty();
    }

    Product toProduct(long sequence) {
        return new Product(
                id,
                sequence,
                name,
                Optional.ofNullable(description).orElse(""),
                Optional.ofNullable(brand).orElse(""),
                category,
                Optional.ofNullable(attributes).map(each -> each.get("material")).stream()
                        .toList(),
                variants.stream().map(ProductSnapshot::toVariant).toList(),
                Optional.ofNullable(posters).map(Posters::defaultPoster),
                Optional.ofNullable(modelId));
    }

    private static Product.Variant toVariant(Variant variant) {
        var color = Optional.ofNullable(variant.options()).map(options -> options.get("color"));
        return new Product.Variant(variant.sku(), color, variant.price(), variant.available(), variant.stockVersion());
    }
}
