package dev.plinth.catalog.web;

import dev.plinth.catalog.domain.Reservation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

@Schema(name = "Reservation")
record ReservationView(String orderId, Reservation.State state, Instant expiresAt, List<LineView> lines) {

    @Schema(name = "ReservedLine")
    record LineView(String sku, int quantity) {}

    static ReservationView of(Reservation reservation, Instant now) {
        return new ReservationView(
                reservation.order().value(),
                reservation.stateAt(now),
                reservation.expiresAt(),
                reservation.quantities().bySku().entrySet().stream()
                        .map(line -> new LineView(line.getKey().value(), line.getValue()))
                        .toList());
    }
}
