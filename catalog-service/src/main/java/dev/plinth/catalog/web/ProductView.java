package dev.plinth.catalog.web;

import static java.util.stream.Collectors.toMap;

import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.ModelId;
import dev.plinth.catalog.domain.Product;
import dev.plinth.catalog.domain.ProductDetails;
import dev.plinth.catalog.domain.PublishedModel;
import dev.plinth.catalog.domain.Variant;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product as a shopper sees it.
 *
 * @param modelId the model that the merchant named
 * @param model what is published of it, null while nothing is
 */
@Schema(name = "Product")
record ProductView(
        String id,
        String name,
        String description,
        String brand,
        String category,
        Map<String, String> attributes,
        String taxClass,
        @Nullable String modelId,
        @Nullable ModelView model,
        List<VariantView> variants,
        Product.Status status,
        long version) {

    static ProductView of(Listing listing, PosterUrls urls) {
        Product product = listing.product();
        ProductDetails details = product.details();
        ModelId named = details.modelId();
        PublishedModel published = listing.model();
        return new ProductView(
                product.id().value(),
                details.name(),
                details.description(),
                details.brand(),
                details.category(),
                details.attributes(),
                details.taxClass(),
                named == null ? null : named.value(),
                published == null || !published.isShown() ? null : ModelView.of(published, urls),
                details.variants().stream()
                        .map(variant -> VariantView.of(listing, variant, urls))
                        .toList(),
                product.status(),
                product.version());
    }

    /**
     * @param shown whether the published model shows this variant's own look; where it does not, {@code posterUrl} is of the
     *     model's default look
     */
    @Schema(name = "Variant")
    record VariantView(
            String sku,
            String name,
            Map<String, String> options,
            MoneyJson price,
            int weightGrams,
            @Nullable String materialVariant,
            int available,
            boolean shown,
            @Nullable String posterUrl) {
        static VariantView of(Listing listing, Variant variant, PosterUrls urls) {
            return new VariantView(
                    variant.sku().value(),
                    variant.name(),
                    variant.options(),
                    MoneyJson.of(variant.price()),
                    variant.weightGrams(),
                    variant.materialVariant(),
                    listing.stockOf(variant).available(),
                    listing.shows(variant),
                    listing.posterOf(variant).map(urls::of).orElse(null));
        }
    }

    @Schema(name = "Model")
    record ModelView(String id, long version, @Nullable String posterUrl, Map<String, String> posterUrls) {
        static ModelView of(PublishedModel model, PosterUrls urls) {
            Map<String, String> byVariant = model.posters().byVariant().entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, entry -> urls.of(entry.getValue())));
            return new ModelView(
                    model.id().value(),
                    model.version(),
                    urls.ofNullable(model.posters().defaultKey()),
                    byVariant);
        }
    }
}
