package dev.plinth.order.web;

import dev.plinth.order.domain.Money;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

record MoneyRequest(
        @Min(1) long minorUnits, @NotNull @CurrencyCode String currency) {

    static MoneyRequest of(Money money) {
        return new MoneyRequest(money.minorUnits(), money.currency().getCurrencyCode());
    }

    Money toMoney() {
        return Money.of(minorUnits, currency);
    }
}
