package dev.plinth.cart.web;

import dev.plinth.cart.domain.Money;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Money")
record MoneyView(long minorUnits, String currency) {

    static MoneyView of(Money money) {
        return new MoneyView(money.minorUnits(), money.currency().getCurrencyCode());
    }
}
