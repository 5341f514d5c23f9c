package dev.plinth.order.web;

import dev.plinth.order.domain.Units;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param restock what can be sold again; absent for all that came back */
record ReceiptRequest(@Size(max = 100) @Nullable List<@NotNull @Valid UnitsJson> restock) {

    @Nullable List<Units> toUnits() {
        return restock == null ? null : UnitsJson.toUnits(restock);
    }
}
