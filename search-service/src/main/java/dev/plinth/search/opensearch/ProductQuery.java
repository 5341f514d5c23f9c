package dev.plinth.search.opensearch;

import dev.plinth.search.domain.Facet;
import dev.plinth.search.domain.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Operator;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.TextQueryType;
import org.opensearch.client.opensearch.core.SearchRequest;

/**
 * A search in OpenSearch's words. Facets filter after the query, and each facet counts under the filters of all others
 * but its own: so a chosen value still shows what its neighbours would bring.
 */
record ProductQuery(Search search) {

    static final String VALUES = "values";
    private static final int MOST_VALUES = 50;
    private static final List<String> FIELDS =
            List.of("name^4", "category.text^3", "brand.text^2", "color.text^2", "material.text^2", "description");

    static String field(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    SearchRequest on(String index) {
        var request = new SearchRequest.Builder()
                .index(index)
                .size(search.pageSize() + 1) // one more tells whether there is a next page
                .query(matching())
                .postFilter(filter(facet -> true))
                .sort(sort());
        search.cursor()
                .ifPresent(cursor -> request.searchAfter(
                        cursor.values().stream().map(ProductQuery::value).toList()));
        for (Facet facet : Facet.values()) {
            request.aggregations(field(facet), counts(facet));
        }
        return request.build();
    }

    private Query matching() {
        var query = new BoolQuery.Builder().filter(term("forSale", FieldValue.TRUE));
        if (!search.text().isBlank()) {
            // All words in one field or another; a slip of the finger counts less than the word itself.
            query.must(any -> any.bool(words -> words.minimumShouldMatch("1")
                    .should(exact -> exact.multiMatch(match -> match.query(search.text())
                            .fields(FIELDS)
                            .type(TextQueryType.CrossFields)
                            .operator(Operator.And)
                            .boost(4f)))
                    .should(close -> close.multiMatch(match -> match.query(search.text())
                            .fields(FIELDS)
                            .operator(Operator.And)
                            .fuzziness("AUTO")
                            .prefixLength(1)))));
        }
        var prices = search.prices();
        if (prices.min().isPresent() || prices.max().isPresent()) {
            query.filter(within -> within.range(range -> {
                range.field("price");
                prices.min().ifPresent(min -> range.gte(JsonData.of(min)));
                prices.max().ifPresent(max -> range.lte(JsonData.of(max)));
                return range;
            }));
        }
        return query.build().toQuery();
    }

    private Query filter(Predicate<Facet> which) {
        var filter = new BoolQuery.Builder();
        search.chosen().forEach((facet, values) -> {
            if (which.test(facet) && !values.isEmpty()) {
                filter.filter(one -> one.terms(terms -> terms.field(field(facet))
                        .terms(each ->
                                each.value(values.stream().map(FieldValue::of).toList()))));
            }
        });
        return filter.build().toQuery();
    }

    private Aggregation counts(Facet facet) {
        return Aggregation.of(all -> all.filter(filter(other -> other != facet))
                .aggregations(Map.of(
                        VALUES,
                        Aggregation.of(
                                a -> a.terms(terms -> terms.field(field(facet)).size(MOST_VALUES))))));
    }

    /** The id comes last, so that every order is total and a cursor is exact. */
    private List<SortOptions> sort() {
        var sort = new ArrayList<SortOptions>();
        switch (search.order()) {
            case RELEVANCE -> sort.add(SortOptions.of(by -> by.score(score -> score.order(SortOrder.Desc))));
            case PRICE_ASC -> sort.add(by("price", SortOrder.Asc));
            case PRICE_DESC -> sort.add(by("price", SortOrder.Desc));
            case NEWEST -> sort.add(by("firstSeen", SortOrder.Desc));
        }
        sort.add(by("id", SortOrder.Asc));
        return sort;
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(by -> by.field(each -> each.field(field).order(order)));
    }

    private static Query term(String field, FieldValue value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static FieldValue value(Object value) {
        return switch (value) {
            case Long whole -> FieldValue.of(whole);
            case Number real -> FieldValue.of(real.doubleValue());
            default -> FieldValue.of(value.toString());
        };
    }
}
