package dev.plinth.search.web;

import dev.plinth.search.domain.Facet;
import dev.plinth.search.domain.Products;
import dev.plinth.search.domain.Search;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody may look. */
@RestController
class SearchController {

    private static final CacheControl BRIEFLY =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();

    private final Products products;
    private final MediaUrl media;

    SearchController(Products products, MediaUrl media) {
        this.products = products;
        this.media = media;
    }

    @GetMapping("/api/search")
    ResponseEntity<SearchView> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") List<String> category,
            @RequestParam(defaultValue = "") List<String> brand,
            @RequestParam(defaultValue = "") List<String> color,
            @RequestParam(defaultValue = "") List<String> material,
            @RequestParam @Nullable Long priceMin,
            @RequestParam @Nullable Long priceMax,
            @RequestParam(defaultValue = "relevance") String sort,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "24") int pageSize) {
        var search = new Search(
                q,
                Map.of(Facet.CATEGORY, category, Facet.BRAND, brand, Facet.COLOR, color, Facet.MATERIAL, material),
                new Search.PriceRange(Optional.ofNullable(priceMin), Optional.ofNullable(priceMax)),
                SortWords.order(sort),
                Optional.ofNullable(cursor).map(OpaqueCursor::read),
                pageSize);
        return ResponseEntity.ok().cacheControl(BRIEFLY).body(SearchView.of(products.find(search), media));
    }
}
