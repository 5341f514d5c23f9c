package dev.plinth.order.domain.pricing;

/** Tax by country, and by region where a country has several; named by the code of the place. */
public interface TaxZones extends Kept<String, TaxZone> {

    CountryTax in(String country);
}
