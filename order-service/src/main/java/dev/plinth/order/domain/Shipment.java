package dev.plinth.order.domain;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parcel that left. @param trackingUrl where its way can be followed */
public record Shipment(
        ShipmentId id,
        List<Units> lines,
        String carrier,
        @Nullable String trackingNumber,
        @Nullable URI trackingUrl,
        Instant at) {

    public Shipment {
        lines = List.copyOf(lines);
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a parcel holds something");
        }
    }
}
