package dev.plinth.search.domain;

import java.util.List;
import java.util.Optional;

/**
 * A product as it can be found.
 *
 * @param sequence the catalogue's version of it
 */
public record Product(
        String id,
        long sequence,
        String name,
        String description,
        String brand,
        String category,
        List<String> materials,
        List<Variant> variants,
        Optional<String> poster,
        Optional<String> modelId) {

    public Product {
        materials = List.copyOf(materials);
        variants = List.copyOf(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("a product has at least one variant: " + id);
        }
    }

    /** @param available units that could be bought at that version of the stock */
    public record Variant(String sku, Optional<String> color, Money price, long available, long stockVersion) {}

    /** The lowest price of its variants. */
    public Money priceFrom() {
        return variants.stream()
                .map(Variant::price)
                .min((a, b) -> Long.compare(a.minorUnits(), b.minorUnits()))
                .orElseThrow();
    }

    public List<String> colors() {
        return variants.stream()
                .flatMap(variant -> variant.color().stream())
                .distinct()
                .toList();
    }

    public boolean isAvailable() {
        return variants.stream().anyMatch(variant -> variant.available() > 0);
    }
}
