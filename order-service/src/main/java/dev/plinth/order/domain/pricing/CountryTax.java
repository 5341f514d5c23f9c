package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.Regions;
import java.util.List;

/** All tax rules of one country: its own, and those of its regions. */
public record CountryTax(List<TaxZone> zones) {

    public CountryTax {
        zones = List.copyOf(zones);
    }

    /** Then nobody can say what an order bears before its region is known. */
    public boolean dependsOnRegion() {
        return zones.stream().anyMatch(zone -> zone.place().region() != null);
    }

    /** The most specific rule that fits; it alone counts, also for the classes that it does not name. */
    public TaxZone at(Place place, Regions regions) {
        return regions.around(place)
                .flatMap(code -> zones.stream().filter(zone -> zone.code().equals(code)))
                .findFirst()
                .orElseGet(() -> TaxZone.untaxed(place));
    }
}
