package dev.plinth.search.web;

import dev.plinth.search.domain.Found;
import dev.plinth.search.domain.Money;
import dev.plinth.search.domain.Product;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One page of results as JSON. */
record SearchView(
        List<ItemView> items,
        Map<String, List<Found.Count>> facets,
        @Nullable String next) {

    record ItemView(
            String productId,
            String name,
            String brand,
            String category,
            @Nullable String posterUrl,
            Money priceFrom,
            boolean available,
            List<String> colors,
            @Nullable String modelId) {

        static ItemView of(Product product, MediaUrl media) {
            return new ItemView(
                    product.id(),
                    product.name(),
                    product.brand(),
                    product.category(),
                    product.poster().map(media::of).orElse(null),
                    product.priceFrom(),
                    product.isAvailable(),
                    product.colors(),
                    product.modelId().orElse(null));
        }
    }

    static SearchView of(Found found, MediaUrl media) {
        var facets = new TreeMap<String, List<Found.Count>>();
        found.facets().forEach((facet, counts) -> facets.put(facet.name().toLowerCase(Locale.ROOT), counts));
        return new SearchView(
                found.products().stream()
                        .map(product -> ItemView.of(product, media))
                        .toList(),
                facets,
                found.next().map(OpaqueCursor::write).orElse(null));
    }
}
