package dev.plinth.order.web;

import dev.plinth.order.domain.Charges;

/**
 * total = subtotal − discount + shipping + tax, where the tax is not included in the prices.
 *
 * @param discount of lines and shipping
 * @param tax all of it, included or not
 */
record TotalsView(
        MoneyView subtotal,
        MoneyView discount,
        MoneyView shipping,
        MoneyView tax,
        boolean taxIncluded,
        MoneyView total) {

    static TotalsView of(Charges charges) {
        return new TotalsView(
                MoneyView.of(charges.subtotal()),
                MoneyView.of(charges.discount()),
                MoneyView.of(charges.shipping().price()),
                MoneyView.of(charges.tax()),
                charges.taxIncluded(),
                MoneyView.of(charges.total()));
    }
}
