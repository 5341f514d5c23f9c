package dev.plinth.catalog.web;

import dev.plinth.catalog.domain.Quantities;
import dev.plinth.catalog.domain.Sku;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

record ReservationRequest(
        @NotEmpty @Size(max = Quantities.MAX_SKUS) List<@NotNull @Valid LineRequest> lines) {

    record LineRequest(
            @NotNull @Pattern(regexp = Sku.FORM) String sku,
            @Min(1) @Max(Quantities.MAX_QUANTITY) int quantity) {}

    Quantities toQuantities() {
        return Quantities.summed(lines.stream()
                .map(line -> new Quantities.Line(new Sku(line.sku()), line.quantity()))
                .toList());
    }
}
