package dev.plinth.order.domain;

public class PlacedAlready extends RuntimeException {
    public PlacedAlready() {
        super("An order was already placed under this request key");
    }
}
