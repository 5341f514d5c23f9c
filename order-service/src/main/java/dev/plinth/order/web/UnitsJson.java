package dev.plinth.order.web;

import dev.plinth.order.domain.Sku;
import dev.plinth.order.domain.Units;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/** Some units of one SKU. */
record UnitsJson(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{3,40}") String sku,
        @Min(1) @Max(10_000) int quantity) {

    static List<UnitsJson> of(List<Units> units) {
        return units.stream()
                .map(unit -> new UnitsJson(unit.sku().value(), unit.quantity()))
                .toList();
    }

    static List<Units> toUnits(List<UnitsJson> lines) {
        return lines.stream()
                .map(line -> new Units(new Sku(line.sku), line.quantity))
                .toList();
    }
}
