package dev.plinth.order.domain;

public class NoSuchInvoice extends RuntimeException {
    public NoSuchInvoice() {
        super("There is no such invoice");
    }
}
