package dev.plinth.cart.web;

import dev.plinth.cart.domain.Change;
import dev.plinth.cart.domain.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is different with a line from when the shopper last saw it.
 *
 * @param code {@code price-up}, {@code price-down}, {@code price-changed} (another currency), {@code stock-short},
 *     {@code sold-out}, {@code not-for-sale}, {@code available-again}
 * @param from the price before, {@code to} the price now
 * @param available how many are left
 */
@Schema(name = "CartLineChange")
record ChangeView(
        String code,
        @Nullable MoneyView from,
        @Nullable MoneyView to,
        @Nullable Integer available) {

    static ChangeView of(Change change) {
        return switch (change) {
            case Change.PriceChanged(Money from, Money to) ->
                new ChangeView(codeOf(from, to), MoneyView.of(from), MoneyView.of(to), null);
            case Change.StockShort(int wanted, int available) -> new ChangeView("stock-short", null, null, available);
            case Change.SoldOut() -> new ChangeView("sold-out", null, null, 0);
            case Change.Withdrawn() -> new ChangeView("not-for-sale", null, null, null);
            case Change.AvailableAgain(int available) -> new ChangeView("available-again", null, null, available);
        };
    }

    private static String codeOf(Money from, Money to) {
        if (!from.currency().equals(to.currency())) {
            return "price-changed";
        }
        return to.minorUnits() > from.minorUnits() ? "price-up" : "price-down";
    }
}
