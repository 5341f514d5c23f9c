package dev.plinth.order.web;

import dev.plinth.order.domain.pricing.ShippingOption;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A way to send parcels. @param bands what is heavier than the last one does not go this way */
@Schema(name = "ShippingOption")
record ShippingOptionJson(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty Set<@NotNull @CountryCode String> countries,
        @NotNull @CurrencyCode String currency,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid BandJson> bands,
        @Min(0) @Max(365) int minDays,
        @Min(0) @Max(365) int maxDays) {

    record BandJson(
            @Min(1) @Max(100_000_000) int upToGrams,
            @Min(0) @Max(99_999_999) long minorUnits) {}

    @AssertTrue(message = "the shortest time is not above the longest") @Schema(hidden = true)
    boolean isTimeInOrder() {
        return minDays <= maxDays;
    }

    @AssertTrue(message = "a weight has one price") @Schema(hidden = true)
    boolean isOnePriceAWeight() {
        return bands == null
                || bands.stream()
                                .filter(Objects::nonNull)
                                .map(BandJson::upToGrams)
                                .distinct()
                                .count()
                        == bands.stream().filter(Objects::nonNull).count();
    }

    static ShippingOptionJson of(ShippingOption option) {
        return new ShippingOptionJson(
                option.name(),
                option.countries(),
                option.currency().getCurrencyCode(),
                option.bands().stream()
                        .map(band -> new BandJson(band.upToGrams(), band.minorUnits()))
                        .toList(),
                option.minDays(),
                option.maxDays());
    }

    ShippingOption toOption(String id) {
        return new ShippingOption(
                id,
                name,
                countries,
                Currency.getInstance(currency),
                bands.stream()
                        .map(band -> new ShippingOption.Band(band.upToGrams(), band.minorUnits()))
                        .toList(),
                minDays,
                maxDays);
    }
}
