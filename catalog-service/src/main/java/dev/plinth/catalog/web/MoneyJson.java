package dev.plinth.catalog.web;

import dev.plinth.catalog.domain.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Currency;

/** An amount as it goes over the wire; bounded so that no sum of prices overflows. */
@Schema(name = "Money")
record MoneyJson(
        @PositiveOrZero @Max(1_000_000_000_000L) long minorUnits,

        @NotNull @Schema(implementation = String.class, example = "EUR")
        Currency currency) {

    static MoneyJson of(Money money) {
        return new MoneyJson(money.minorUnits(), money.currency());
    }

    Money toMoney() {
        return new Money(minorUnits, currency);
    }
}
