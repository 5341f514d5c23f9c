package dev.plinth.order.web;

import dev.plinth.order.domain.Shipment;
import dev.plinth.order.domain.ShipmentId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param trackingUrl a web address: shoppers follow it */
record ShipmentRequest(
        @NotEmpty @Size(max = 100) List<@NotNull @Valid UnitsJson> lines,
        @NotBlank @Size(max = 60) String carrier,
        @Size(max = 100) @Nullable String trackingNumber,

        @Size(max = 500) @Pattern(regexp = "https://[\\x21-\\x7e&&[^\"<>\\\\^`{|}]]+") @Nullable
        String trackingUrl) {

    Shipment toShipment(ShipmentId id, Instant now) {
        return new Shipment(
                id,
                UnitsJson.toUnits(lines),
                carrier,
                trackingNumber,
                trackingUrl == null ? null : URI.create(trackingUrl),
                now);
    }
}
