package dev.plinth.order.domain.pricing;

/** Tax by country. */
public interface TaxZones extends Kept<String, TaxZone> {

    default TaxZone of(String country) {
        return find(country).map(Versioned::value).orElseGet(() -> TaxZone.untaxed(country));
    }
}
