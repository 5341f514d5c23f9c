package dev.plinth.order.domain.pricing;

import static java.util.Comparator.comparing;

import java.util.Currency;
import java.util.List;

/** The ways to send a parcel. */
public interface ShippingOptions extends Kept<String, ShippingOption> {

    /** The cheapest first. */
    default List<ShippingOffer> to(String country, Currency currency, long grams) {
        return all().stream()
                .flatMap(kept -> kept.value().offer(country, currency, grams).stream())
                .sorted(comparing((ShippingOffer offer) -> offer.price().minorUnits())
                        .thenComparing(ShippingOffer::option))
                .toList();
    }
}
