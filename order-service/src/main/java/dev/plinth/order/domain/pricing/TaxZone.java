package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.Tax;
import dev.plinth.order.domain.TaxClass;
import java.util.Map;

/**
 * What is taken in one country.
 *
 * @param country ISO 3166-1 alpha-2
 * @param pricesIncludeTax whether the catalog's prices and the prices of shipping hold the tax; otherwise it comes on top
 * @param rates a class that is not named bears the standard rate
 */
public record TaxZone(String country, boolean pricesIncludeTax, Map<TaxClass, Percent> rates) {

    public TaxZone {
        rates = Map.copyOf(rates);
    }

    /** Where the merchant collects nothing: prices stay as they are. */
    public static TaxZone untaxed(String country) {
        return new TaxZone(country, true, Map.of());
    }

    Tax on(Money charged, TaxClass taxClass) {
        Percent standard = rates.getOrDefault(TaxClass.STANDARD, Percent.ZERO);
        return Tax.on(charged, rates.getOrDefault(taxClass, standard), pricesIncludeTax);
    }
}
