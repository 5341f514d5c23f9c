package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way to send a parcel, and what it costs by weight.
 *
 * @param countries to which it goes, ISO 3166-1 alpha-2
 * @param bands what is heavier than the last one does not go this way
 */
public record ShippingOption(
        String id, String name, Set<String> countries, Currency currency, List<Band> bands, int minDays, int maxDays) {

    /** @param upToGrams the heaviest parcel for this price */
    public record Band(int upToGrams, long minorUnits) {
        public Band {
            if (upToGrams < 1 || minorUnits < 0) {
                throw new IllegalArgumentException("a band has a weight and no negative price");
            }
        }
    }

    public ShippingOption {
        countries = Set.copyOf(countries);
        bands = bands.stream().sorted(Comparator.comparing(Band::upToGrams)).toList();
    }

    /** Empty where this parcel does not go this way. */
    Optional<ShippingOffer> offer(String country, Currency wanted, long grams) {
        return bands.stream()
                .filter(band -> grams <= band.upToGrams())
                .findFirst()
                .filter(band -> countries.contains(country) && currency.equals(wanted))
                .map(band -> new ShippingOffer(id, name, new Money(band.minorUnits(), currency), minDays, maxDays));
    }
}
