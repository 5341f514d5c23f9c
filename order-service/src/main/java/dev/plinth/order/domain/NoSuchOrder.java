package dev.plinth.order.domain;

public class NoSuchOrder extends RuntimeException {
    public NoSuchOrder() {
        super("There is no such order");
    }
}
