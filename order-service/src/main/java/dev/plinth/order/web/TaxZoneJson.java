package dev.plinth.order.web;

import static java.util.stream.Collectors.toMap;

import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.TaxClass;
import dev.plinth.order.domain.pricing.TaxZone;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What is taken in a country, or in one of its regions instead.
 *
 * @param rates in percent, by tax class; {@code standard} is for all that are not named, {@code shipping} for shipping
 */
@Schema(name = "TaxZone")
record TaxZoneJson(
        @NotNull Boolean pricesIncludeTax,

        @NotNull @Size(max = 50) Map<
                        @Pattern(regexp = TaxClass.FORM) String,
                        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 3) BigDecimal>
                rates) {

    static TaxZoneJson of(TaxZone zone) {
        return new TaxZoneJson(
                zone.pricesIncludeTax(),
                zone.rates().entrySet().stream()
                        .collect(toMap(rate -> rate.getKey().value(), rate -> PercentJson.of(rate.getValue()))));
    }

    TaxZone toZone(Place place) {
        return new TaxZone(
                place,
                pricesIncludeTax,
                rates.entrySet().stream()
                        .collect(toMap(
                                rate -> new TaxClass(rate.getKey()), rate -> PercentJson.toPercent(rate.getValue()))));
    }
}
