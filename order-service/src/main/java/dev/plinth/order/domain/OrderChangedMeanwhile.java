package dev.plinth.order.domain;

public class OrderChangedMeanwhile extends RuntimeException {
    public OrderChangedMeanwhile() {
        super("The order was changed by another request; read it again");
    }
}
