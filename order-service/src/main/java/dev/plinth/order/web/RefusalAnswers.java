package dev.plinth.order.web;

import dev.plinth.order.application.CheckoutRefusal;
import dev.plinth.order.application.CheckoutRefusal.CartEmpty;
import dev.plinth.order.application.CheckoutRefusal.CountryNeeded;
import dev.plinth.order.application.CheckoutRefusal.NotForSale;
import dev.plinth.order.application.CheckoutRefusal.NotShipped;
import dev.plinth.order.application.CheckoutRefusal.RegionNeeded;
import dev.plinth.order.application.CheckoutRefusal.SeveralCurrencies;
import dev.plinth.order.application.CheckoutRefusal.ShippingOptionUnknown;
import dev.plinth.order.domain.Sku;
import dev.plinth.order.web.QuoteView.ShippingOptionView;
import dev.plinth.order.web.RegionController.RegionView;
import dev.plinth.platform.web.Problem;
import org.springframework.http.HttpStatus;

/** Why nothing can be quoted, over HTTP. */
final class RefusalAnswers {

    private RefusalAnswers() {}

    static Problem of(CheckoutRefusal refusal) {
        return switch (refusal) {
            case CartEmpty() -> refused("cart-empty", "There is nothing in the cart");
            case NotForSale(var skus) ->
                refused("not-for-sale", "Some products in the cart are not for sale")
                        .with("skus", skus.stream().map(Sku::value).sorted().toList());
            case SeveralCurrencies() ->
                refused(
                        "several-currencies",
                        "The products in the cart are sold in different currencies: order them apart");
            case CountryNeeded() -> refused("country-needed", "Say to which country it goes");
            case RegionNeeded(var regions) ->
                refused("region-needed", "Say to which region of the country it goes: its taxes differ by region")
                        .with("regions", regions.stream().map(RegionView::of).toList());
            case NotShipped(String country, long grams) ->
                refused("not-shipped", "Nothing that weighs " + grams + " g is sent to " + country)
                        .with("country", country);
            case ShippingOptionUnknown(var options) ->
                refused("shipping-option-unknown", "It cannot be sent this way")
                        .with(
                                "shippingOptions",
                                options.stream().map(ShippingOptionView::of).toList());
        };
    }

    private static Problem refused(String code, String detail) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }
}
