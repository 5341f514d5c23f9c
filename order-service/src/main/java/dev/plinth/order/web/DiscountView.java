package dev.plinth.order.web;

import dev.plinth.order.domain.Discount;
import org.jspecify.annotations.Nullable;

/** @param code absent where the promotion applies by itself */
record DiscountView(@Nullable String code, String name, MoneyView amount) {

    static DiscountView of(Discount discount) {
        return new DiscountView(discount.code(), discount.name(), MoneyView.of(discount.amount()));
    }
}
