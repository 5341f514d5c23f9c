package dev.plinth.catalog.application;

import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.Reservation;
import dev.plinth.catalog.domain.Reservation.State;
import dev.plinth.catalog.domain.ReservationEnded;
import dev.plinth.catalog.domain.Reservations;
import dev.plinth.catalog.domain.Stock;
import java.util.List;
import org.springframework.stereotype.Service;

/** The order does not come about: its units are on sale again. */
@Service
public class ReleaseReservation {

    private final Reservations reservations;
    private final StockLedger ledger;
    private final Contention contention;

    ReleaseReservation(Reservations reservations, StockLedger ledger, Contention contention) {
        this.reservations = reservations;
        this.ledger = ledger;
        this.contention = contention;
    }

    /**
     * The order service gives up a hold. What is not there or has ended without a sale needs nothing.
     *
     * @throws ReservationEnded if the order was paid meanwhile
     */
    public void release(OrderId order) {
        contention.retrying(() -> reservations.find(order).ifPresent(this::release));
    }

    /** The order was cancelled, whatever it had reached; an event older than what was applied does nothing. */
    public void cancel(OrderId order, long sequence) {
        contention.retrying(() -> reservations
                .find(order)
                .filter(reservation -> !reservation.hasApplied(sequence))
                .ifPresent(reservation -> cancel(reservation, sequence)));
    }

    private void release(Reservation reservation) {
        switch (reservation.state()) {
            case HELD -> ledger.store(reservation.to(State.RELEASED), Stock::release);
            case COMMITTED -> throw new ReservationEnded(reservation.state());
            case RELEASED, EXPIRED -> {}
        }
    }

    private void cancel(Reservation reservation, long sequence) {
        Reservation released = reservation.to(State.RELEASED, sequence);
        switch (reservation.state()) {
            case HELD -> ledger.store(released, Stock::release);
            case COMMITTED -> ledger.store(released, Stock::putBack);
            case RELEASED, EXPIRED -> reservations.store(released, List.of());
        }
    }
}
