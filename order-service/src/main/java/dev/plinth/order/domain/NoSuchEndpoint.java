package dev.plinth.order.domain;

public class NoSuchEndpoint extends RuntimeException {
    public NoSuchEndpoint() {
        super("There is no such endpoint, or it has no such message");
    }
}
