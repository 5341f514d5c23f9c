package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.Tax;
import dev.plinth.order.domain.TaxClass;
import java.util.Map;

/**
 * What is taken in one country, or in one region of it instead.
 *
 * @param pricesIncludeTax whether the catalog's prices and the prices of shipping hold the tax; otherwise it comes on top
 * @param rates a class that is not named bears the standard rate
 */
public record TaxZone(Place place, boolean pricesIncludeTax, Map<TaxClass, Percent> rates) {

    public TaxZone {
        rates = Map.copyOf(rates);
    }

    /** Where the merchant collects nothing: prices stay as they are. */
    public static TaxZone untaxed(Place place) {
        return new TaxZone(place, true, Map.of());
    }

    public String code() {
        return place.code();
    }

    Tax on(Money charged, TaxClass taxClass) {
        Percent standard = rates.getOrDefault(TaxClass.STANDARD, Percent.ZERO);
        return Tax.on(charged, rates.getOrDefault(taxClass, standard), pricesIncludeTax);
    }
}
