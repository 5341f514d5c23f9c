package dev.plinth.catalog.timer;

import dev.plinth.catalog.application.ExpireReservations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for holds that have run out, again and again. */
@Component
class ReservationTimer {

    private final ExpireReservations expireReservations;

    ReservationTimer(ExpireReservations expireReservations) {
        this.expireReservations = expireReservations;
    }

    @Scheduled(fixedDelayString = "${plinth.reservations.sweep-interval}")
    void sweep() {
        expireReservations.sweep();
    }
}
