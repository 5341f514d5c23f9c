package dev.plinth.catalog.domain;

/** An order id names one reservation with one set of lines. */
public class ReservationDiffers extends RuntimeException {

    public ReservationDiffers() {
        super("This order has a reservation of other lines");
    }
}
