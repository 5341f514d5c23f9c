package dev.plinth.catalog.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One form in which a product is sold.
 *
 * @param options what sets it apart, such as colour → oak
 * @param weightGrams packed, as the carrier weighs it; 0 where nobody said
 * @param materialVariant the KHR_materials_variants name that shows it in the product's model
 */
public record Variant(
        Sku sku,
        String name,
        Map<String, String> options,
        Money price,
        int weightGrams,
        @Nullable String materialVariant) {

    public Variant {
        options = Map.copyOf(options);
    }
}
