package dev.plinth.catalog.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.ModelId;
import dev.plinth.catalog.domain.Money;
import dev.plinth.catalog.domain.Posters;
import dev.plinth.catalog.domain.ProductDetails;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.catalog.domain.Variant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole product, so that a consumer needs to ask nobody. */
record ProductData(
        String id,
        String name,
        String description,
        String brand,
        String category,
        Map<String, String> attributes,
        String taxClass,
        @Nullable String modelId,
        String status,
        List<VariantData> variants,
        PostersData posters) {

    static ProductData of(Listing listing) {
        ProductDetails details = listing.product().details();
        ModelId model = details.modelId();
        return new ProductData(
                listing.product().id().value(),
                details.name(),
                details.description(),
                details.brand(),
                details.category(),
                details.attributes(),
                details.taxClass(),
                model == null ? null : model.value(),
                listing.product().status().name(),
                details.variants().stream()
                        .map(variant -> VariantData.of(variant, listing.stockOf(variant)))
                        .toList(),
                listing.posters().map(PostersData::of).orElse(PostersData.NONE));
    }

    /** @param stockVersion of which {@code stock.changed} the availability is, so that a newer one is not undone */
    record VariantData(
            String sku,
            String name,
            Map<String, String> options,
            MoneyData price,
            int weightGrams,
            @Nullable String materialVariant,
            int available,
            long stockVersion) {
        static VariantData of(Variant variant, Stock stock) {
            return new VariantData(
                    variant.sku().value(),
                    variant.name(),
                    variant.options(),
                    MoneyData.of(variant.price()),
                    variant.weightGrams(),
                    variant.materialVariant(),
                    stock.available(),
                    stock.version());
        }
    }

    record MoneyData(long minorUnits, String currency) {
        static MoneyData of(Money money) {
            return new MoneyData(money.minorUnits(), money.currency().getCurrencyCode());
        }
    }

    /** Keys, not addresses: where they are served is the reader's business. */
    record PostersData(@JsonProperty("default") @Nullable String defaultKey, Map<String, String> byVariant) {
        static final PostersData NONE = new PostersData(null, Map.of());

        static PostersData of(Posters posters) {
            return new PostersData(posters.defaultKey(), posters.byVariant());
        }
    }
}
