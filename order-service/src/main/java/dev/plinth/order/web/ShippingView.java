package dev.plinth.order.web;

import dev.plinth.order.domain.Shipping;

/** @param price before discounts, and before tax that comes on top */
record ShippingView(String option, String name, MoneyView price, MoneyView discount, TaxView tax) {

    static ShippingView of(Shipping shipping) {
        return new ShippingView(
                shipping.option(),
                shipping.name(),
                MoneyView.of(shipping.price()),
                MoneyView.of(shipping.discount()),
                TaxView.of(shipping.tax()));
    }
}
