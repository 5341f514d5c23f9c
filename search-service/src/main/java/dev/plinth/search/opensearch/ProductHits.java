package dev.plinth.search.opensearch;

import dev.plinth.search.domain.Cursor;
import dev.plinth.search.domain.Facet;
import dev.plinth.search.domain.Found;
import dev.plinth.search.domain.Search;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;

/** OpenSearch's answer in our words. */
final class ProductHits {

    private ProductHits() {}

    static Found found(SearchResponse<ProductDocument> answer, Search search) {
        List<Hit<ProductDocument>> hits = answer.hits().hits();
        List<Hit<ProductDocument>> page = hits.subList(0, Math.min(hits.size(), search.pageSize()));
        return new Found(
                page.stream()
                        .map(Hit::source)
                        .filter(Objects::nonNull)
                        .map(ProductDocument::toProduct)
                        .toList(),
                facets(answer.aggregations()),
                hits.size() > page.size() ? Optional.of(cursor(page.getLast())) : Optional.empty());
    }

    private static Map<Facet, List<Found.Count>> facets(Map<String, Aggregate> aggregates) {
        var facets = new EnumMap<Facet, List<Found.Count>>(Facet.class);
        for (Facet facet : Facet.values()) {
            Aggregate counted = aggregates.get(ProductQuery.field(facet));
            if (counted != null) {
                Aggregate values =
                        Objects.requireNonNull(counted.filter().aggregations().get(ProductQuery.VALUES));
                facets.put(
                        facet,
                        values.sterms().buckets().array().stream()
                                .map(bucket -> new Found.Count(bucket.key(), bucket.docCount()))
                                .toList());
            }
        }
        return facets;
    }

    private static Cursor cursor(Hit<ProductDocument> last) {
        return new Cursor(last.sort().stream().map(ProductHits::plain).toList());
    }

    private static Object plain(FieldValue value) {
        if (value.isLong()) {
            return value.longValue();
        }
        return value.isDouble() ? (Object) value.doubleValue() : value.stringValue();
    }
}
