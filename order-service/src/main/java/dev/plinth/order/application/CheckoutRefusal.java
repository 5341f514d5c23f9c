package dev.plinth.order.application;

import dev.plinth.order.domain.Region;
import dev.plinth.order.domain.Sku;
import dev.plinth.order.domain.pricing.ShippingOffer;
import java.util.List;
import java.util.Set;

/** Why nothing can be quoted, and so nothing ordered. */
public sealed interface CheckoutRefusal extends Placement, QuoteResult {

    record CartEmpty() implements CheckoutRefusal {}

    record NotForSale(Set<Sku> skus) implements CheckoutRefusal {}

    /** One order is paid in one currency. */
    record SeveralCurrencies() implements CheckoutRefusal {}

    /** Neither the request nor the cart says where it goes. */
    record CountryNeeded() implements CheckoutRefusal {}

    /** The taxes of this country differ by region, and neither the request nor the cart says which. */
    record RegionNeeded(List<Region> regions) implements CheckoutRefusal {}

    /** Nothing of this weight is sent to this country. */
    record NotShipped(String country, long grams) implements CheckoutRefusal {}

    /** @param options what there is instead */
    record ShippingOptionUnknown(List<ShippingOffer> options) implements CheckoutRefusal {}
}
