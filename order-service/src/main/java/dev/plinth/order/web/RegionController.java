package dev.plinth.order.web;

import dev.plinth.order.domain.Region;
import dev.plinth.order.domain.Regions;
import dev.plinth.order.domain.pricing.TaxZones;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegionController {

    record RegionView(String code, String name) {
        static RegionView of(Region region) {
            return new RegionView(region.code(), region.name());
        }
    }

    /** @param needed whether a quote asks for one */
    record CountryRegions(boolean needed, List<RegionView> items) {}

    private final Regions regions;
    private final TaxZones taxZones;

    RegionController(Regions regions, TaxZones taxZones) {
        this.regions = regions;
        this.taxZones = taxZones;
    }

    @GetMapping("/api/checkout/countries/{country}/regions")
    CountryRegions regions(@PathVariable @CountryCode String country) {
        return new CountryRegions(
                taxZones.in(country).dependsOnRegion(),
                regions.of(country).stream().map(RegionView::of).toList());
    }
}
