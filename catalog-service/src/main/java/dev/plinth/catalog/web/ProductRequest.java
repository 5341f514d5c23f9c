package dev.plinth.catalog.web;

import static java.util.Objects.requireNonNullElse;

import dev.plinth.catalog.domain.ModelId;
import dev.plinth.catalog.domain.ProductDetails;
import dev.plinth.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A product as its merchant writes it. Whatever else the body says, status and stock among it, is ignored. */
record ProductRequest(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @NotBlank @Size(max = 100) String brand,
        @NotBlank @Size(max = 100) String category,

        @Nullable @Size(max = 50) Map<@NotBlank @Size(max = 50) String, @NotBlank @Size(max = 200) String> attributes,

        @Nullable @Pattern(regexp = ProductDetails.TAX_CLASS_FORM) String taxClass,

        @Nullable @Pattern(regexp = ModelId.FORM) String modelId,

        @NotEmpty @Size(max = ProductDetails.MAX_VARIANTS) List<@NotNull @Valid VariantRequest> variants) {

    ProductDetails toDetails() {
        if (variants.stream().map(VariantRequest::sku).distinct().count() < variants.size()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "invalid-request", "A SKU may name one variant only")
                    .with("errors", List.of(Map.of("pointer", "/variants", "detail", "has a SKU twice")));
        }
        return new ProductDetails(
                name,
                requireNonNullElse(description, ""),
                brand,
                category,
                requireNonNullElse(attributes, Map.of()),
                requireNonNullElse(taxClass, ProductDetails.STANDARD_TAX),
                modelId == null ? null : new ModelId(modelId),
                variants.stream().map(VariantRequest::toVariant).toList());
    }
}
