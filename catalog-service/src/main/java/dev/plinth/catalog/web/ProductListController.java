package dev.plinth.catalog.web;

import dev.plinth.catalog.application.Listings;
import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.ModelId;
import dev.plinth.catalog.domain.ProductId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/products")
class ProductListController {

    private static final int MOST_ON_A_PAGE = 100;

    private final Listings listings;
    private final PosterUrls urls;

    ProductListController(Listings listings, PosterUrls urls) {
        this.listings = listings;
        this.urls = urls;
    }

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable @Pattern(regexp = ModelId.FORM) String modelId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(MOST_ON_A_PAGE) int pageSize) {
        ProductId after = ProductCursor.read(cursor);
        List<Listing> found = modelId == null
                ? listings.active(after, pageSize + 1)
                : listings.naming(new ModelId(modelId), after, pageSize + 1);
        List<Listing> shown = found.stream().limit(pageSize).toList();
        boolean more = found.size() > pageSize;
        return new Page(
                shown.stream().map(listing -> ProductView.of(listing, urls)).toList(),
                more ? ProductCursor.after(shown.getLast().product().id()) : null);
    }

    @Schema(name = "ProductPage")
    record Page(List<ProductView> items, @Nullable String next) {}
}
