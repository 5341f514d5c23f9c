package dev.plinth.order.web;

import dev.plinth.order.domain.Money;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** @param amount absent for all that can still be given back */
record RefundRequest(@Valid @Nullable MoneyRequest amount) {

    @Nullable Money toMoney() {
        return amount == null ? null : amount.toMoney();
    }
}
