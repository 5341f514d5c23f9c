package dev.plinth.order.domain;

public class NothingToRefund extends RuntimeException {
    public NothingToRefund() {
        super("Nothing was paid that can still be given back");
    }
}
