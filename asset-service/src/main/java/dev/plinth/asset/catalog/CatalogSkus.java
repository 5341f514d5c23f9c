package dev.plinth.asset.catalog;

import static java.util.Objects.requireNonNull;

import dev.plinth.asset.domain.CatalogUnavailable;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.SellableSku;
import dev.plinth.asset.domain.SellableSkus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the catalog over HTTP, page by page, for all products on sale that a model shows. */
@Component
class CatalogSkus implements SellableSkus {

    private static final int PAGE = 100;

    private final RestClient catalog;

    CatalogSkus(RestClient.Builder http, @Value("${plinth.catalog.url}") String url) {
        this.catalog = http.baseUrl(url).build();
    }

    @Override
    public List<SellableSku> shownBy(ModelId model) {
        var all = new ArrayList<SellableSku>();
        try {
            Optional<String> cursor = Optional.empty();
            do {
                Page page = page(model, cursor);
                page.items().forEach(product -> all.addAll(product.skus()));
                cursor = Optional.ofNullable(page.next());
            } while (cursor.isPresent());
        } catch (RestClientException outage) {
            throw new CatalogUnavailable(outage);
        }
        return all;
    }

    private Page page(ModelId model, Optional<String> cursor) {
        Page page = catalog.get()
                .uri(uri -> uri.path("/api/products")
                        .queryParam("modelId", model)
                        .queryParam("pageSize", PAGE)
                        .queryParamIfPresent("cursor", cursor)
                        .build())
                .retrieve()
                .body(Page.class);
        if (page == null) {
            throw new RestClientException("The catalog answered without a body");
        }
        return page;
    }

    /**
     * The list of products as the catalog's HTTP contract has it; what is not wanted here is left out, and without the rest
     * it is no answer.
     */
    record Page(List<ProductData> items, @Nullable String next) {
        Page {
            items = List.copyOf(items);
        }
    }

    record ProductData(String id, List<VariantData> variants) {
        ProductData {
            requireNonNull(id, "id");
            variants = List.copyOf(variants);
        }

        List<SellableSku> skus() {
            return variants.stream()
                    .map(each -> new SellableSku(id, each.sku(), Optional.ofNullable(each.materialVariant())))
                    .toList();
        }
    }

    record VariantData(String sku, @Nullable String materialVariant) {
        VariantData {
            requireNonNull(sku, "sku");
        }
    }
}
