package dev.plinth.cart.domain;

public class NothingToShare extends RuntimeException {
    public NothingToShare() {
        super("An empty cart cannot be shared");
    }
}
