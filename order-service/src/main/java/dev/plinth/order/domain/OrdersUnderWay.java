package dev.plinth.order.domain;

public class OrdersUnderWay extends RuntimeException {
    public OrdersUnderWay() {
        super("There are orders that are not finished: they are paid, on their way back, or owe money");
    }
}
