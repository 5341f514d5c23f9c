package dev.plinth.catalog.domain;

/** What is wanted of the reservation is no longer possible in the state it has reached. */
public class ReservationEnded extends RuntimeException {

    public ReservationEnded(Reservation.State state) {
        super("The reservation is " + state);
    }
}
