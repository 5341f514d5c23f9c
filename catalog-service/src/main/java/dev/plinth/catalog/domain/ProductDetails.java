package dev.plinth.catalog.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All of a product that its merchant writes.
 *
 * @param taxClass by which the order service finds the rate, such as {@code standard} or {@code reduced}
 */
public record ProductDetails(
        String name,
        String description,
        String brand,
        String category,
        Map<String, String> attributes,
        String taxClass,
        @Nullable ModelId modelId,
        List<Variant> variants) {

    /** So that even a product whose every SKU is new fits one DynamoDB transaction. */
    public static final int MAX_VARIANTS = 50;

    /** What most goods are, and what a product is that says nothing. */
    public static final String STANDARD_TAX = "standard";

    public static final String TAX_CLASS_FORM = "[a-z][a-z0-9-]{1,31}";

    public ProductDetails {
        attributes = Map.copyOf(attributes);
        variants = List.copyOf(variants);
        if (variants.isEmpty() || variants.size() > MAX_VARIANTS) {
            throw new IllegalArgumentException("a product has 1 to " + MAX_VARIANTS + " variants");
        }
        if (variants.stream().map(Variant::sku).distinct().count() < variants.size()) {
            throw new IllegalArgumentException("a SKU may name one variant only");
        }
    }

    public Set<Sku> skus() {
        return variants.stream().map(Variant::sku).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Variant> variant(Sku sku) {
        return variants.stream().filter(each -> each.sku().equals(sku)).findAny();
    }
}
