package dev.plinth.catalog.web;

import dev.plinth.catalog.application.ReleaseReservation;
import dev.plinth.catalog.application.ReserveStock;
import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.Reservations;
import dev.plinth.catalog.domain.Unknown;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For the order service only; the gateway leads nobody here. */
@RestController
@RequestMapping("/api/reservations/{order}")
class ReservationController {

    private final Reservations reservations;
    private final ReserveStock reserveStock;
    private final ReleaseReservation releaseReservation;
    private final Clock clock;

    ReservationController(
            Reservations reservations, ReserveStock reserveStock, ReleaseReservation releaseReservation, Clock clock) {
        this.reservations = reservations;
        this.reserveStock = reserveStock;
        this.releaseReservation = releaseReservation;
        this.clock = clock;
    }

    @PutMapping
    @ApiResponse(responseCode = "200", description = "Held before", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "Held", useReturnTypeSchema = true)
    ResponseEntity<ReservationView> reserve(
            @PathVariable OrderId order, @Valid @RequestBody ReservationRequest request) {
        var reserved = reserveStock.reserve(order, request.toQuantities());
        return ResponseEntity.status(reserved.anew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(ReservationView.of(reserved.reservation(), clock.instant()));
    }

    @GetMapping
    ReservationView read(@PathVariable OrderId order) {
        return reservations
                .find(order)
                .map(found -> ReservationView.of(found, clock.instant()))
                .orElseThrow(() -> new Unknown("reservation"));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable OrderId order) {
        releaseReservation.release(order);
    }
}
