package dev.plinth.order.web;

import dev.plinth.order.domain.Shipment;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ShipmentView(
        UUID id,
        List<UnitsJson> lines,
        String carrier,
        @Nullable String trackingNumber,
        @Nullable URI trackingUrl,
        Instant sentAt) {

    static ShipmentView of(Shipment parcel) {
        return new ShipmentView(
                parcel.id().value(),
                UnitsJson.of(parcel.lines()),
                parcel.carrier(),
                parcel.trackingNumber(),
                parcel.trackingUrl(),
                parcel.at());
    }
}
