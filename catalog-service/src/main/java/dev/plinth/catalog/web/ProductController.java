package dev.plinth.catalog.web;

import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpHeaders.IF_NONE_MATCH;

import dev.plinth.catalog.application.ArchiveProduct;
import dev.plinth.catalog.application.Listings;
import dev.plinth.catalog.application.SaveProduct;
import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.ProductId;
import dev.plinth.catalog.domain.Unknown;
import dev.plinth.platform.web.ETags;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/products/{id}")
class ProductController {

    private final Listings listings;
    private final SaveProduct saveProduct;
    private final ArchiveProduct archiveProduct;
    private final PosterUrls urls;

    ProductController(Listings listings, SaveProduct saveProduct, ArchiveProduct archiveProduct, PosterUrls urls) {
        this.listings = listings;
        this.saveProduct = saveProduct;
        this.archiveProduct = archiveProduct;
        this.urls = urls;
    }

    /** The tag says what a change is based on. Stock moves without it, so it must not answer If-None-Match. */
    @GetMapping
    ProductView read(@PathVariable ProductId id, HttpServletRequest caller, HttpServletResponse answer) {
        Listing listing = listings.find(id)
                .filter(found -> found.product().isActive() || caller.isUserInRole(CatalogAccess.MERCHANT))
                .orElseThrow(() -> new Unknown("product"));
        answer.setHeader(ETAG, ETags.of(listing.product().version()));
        return ProductView.of(listing, urls);
    }

    @PutMapping
    @ApiResponse(responseCode = "200", description = "Changed", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<ProductView> save(
            @PathVariable ProductId id,
            @RequestHeader(name = IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ProductRequest request) {
        if ("*".equals(ifNoneMatch)) {
            return answer(
                    ResponseEntity.created(URI.create("/api/products/" + id.value())),
                    saveProduct.create(id, request.toDetails()));
        }
        return answer(ResponseEntity.ok(), saveProduct.update(id, ETags.required(ifMatch), request.toDetails()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(
            @PathVariable ProductId id, @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        archiveProduct.archive(id, ETags.required(ifMatch));
    }

    private ResponseEntity<ProductView> answer(ResponseEntity.BodyBuilder answer, Listing listing) {
        return answer.eTag(ETags.of(listing.product().version())).body(ProductView.of(listing, urls));
    }
}
