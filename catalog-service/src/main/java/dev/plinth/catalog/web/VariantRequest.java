package dev.plinth.catalog.web;

import static java.util.Objects.requireNonNullElse;

import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Variant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record VariantRequest(
        @NotNull @Pattern(regexp = Sku.FORM) String sku,
        @NotBlank @Size(max = 200) String name,

        @Nullable @Size(max = 20) Map<@NotBlank @Size(max = 50) String, @NotBlank @Size(max = 200) String> options,

        @NotNull @Valid MoneyJson price,
        @Nullable @PositiveOrZero @Max(1_000_000) Integer weightGrams,
        @Nullable @Size(max = 100) String materialVariant) {

    Variant toVariant() {
        return new Variant(
                new Sku(sku),
                name,
                requireNonNullElse(options, Map.of()),
                price.toMoney(),
                requireNonNullElse(weightGrams, 0),
                materialVariant);
    }
}
