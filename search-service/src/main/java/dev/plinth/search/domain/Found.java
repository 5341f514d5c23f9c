package dev.plinth.search.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of what was found.
 *
 * @param facets for each facet its values with the number of products that choosing it would show
 * @param next where the next page starts, if there is one
 */
public record Found(List<Product> products, Map<Facet, List<Count>> facets, Optional<Cursor> next) {

    public Found {
        products = List.copyOf(products);
        facets = Map.copyOf(facets);
    }

    public record Count(String value, long count) {}
}
