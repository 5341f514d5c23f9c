package dev.plinth.order.web;

import dev.plinth.order.domain.Money;

record MoneyView(long minorUnits, String currency) {

    static MoneyView of(Money money) {
        return new MoneyView(money.minorUnits(), money.currency().getCurrencyCode());
    }
}
