package dev.plinth.search.opensearch;

import dev.plinth.search.domain.Found;
import dev.plinth.search.domain.InvalidSearch;
import dev.plinth.search.domain.Product;
import dev.plinth.search.domain.Products;
import dev.plinth.search.domain.Search;
import dev.plinth.search.domain.SearchUnavailable;
import dev.plinth.search.domain.Stock;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.springframework.stereotype.Repository;

/** Products in one OpenSearch index; the scripts beside its definition decide what is newer. */
@Repository
class OpenSearchProducts implements Products {

    private static final int RETRIES_ON_CONFLICT = 5;

    private final OpenSearchClient openSearch;
    private final ProductIndex index;
    private final Clock clock;

    OpenSearchProducts(OpenSearchClient openSearch, ProductIndex index, Clock clock) {
        this.openSearch = openSearch;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public void put(Product product) {
        update(
                product.id(),
                Script.PUT,
                Map.of(
                        "product", JsonData.of(ProductDocument.of(product)),
                        "now", JsonData.of(clock.instant().toString())));
    }

    @Override
    public void archive(String productId, long sequence) {
        update(productId, Script.ARCHIVE, Map.of("sequence", JsonData.of(sequence)));
    }

    @Override
    public void stock(Stock stock) {
        update(
                stock.productId(),
                Script.STOCK,
                Map.of(
                        "sku", JsonData.of(stock.sku()),
                        "available", JsonData.of(stock.available()),
                        "sequence", JsonData.of(stock.sequence())));
    }

    @Override
    public Found find(Search search) {
        String name = index.ready();
        try {
            var answer = openSearch.search(new ProductQuery(search).on(name), ProductDocument.class);
            return ProductHits.found(answer, search);
        } catch (IOException e) {
            throw new SearchUnavailable(e);
        } catch (OpenSearchException e) {
            if (e.status() == 400 && search.cursor().isPresent()) {
                throw new InvalidSearch("cursor", "is none that this search gave");
            }
            throw new SearchUnavailable(e);
        }
    }

    private void update(String id, Script script, Map<String, JsonData> parameters) {
        String name = index.ready();
        try {
            openSearch.update(
                    update -> update.index(name)
                            .id(id)
                            .retryOnConflict(RETRIES_ON_CONFLICT)
                            .scriptedUpsert(true)
                            .upsert(Map.of())
                            .script(each -> each.inline(
                                    inline -> inline.source(script.source()).params(parameters))),
                    Map.class);
        } catch (IOException | OpenSearchException e) {
            throw new SearchUnavailable(e);
        }
    }
}
