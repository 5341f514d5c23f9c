package dev.plinth.cart.domain;

/** Never shared, expired, taken back, or another's. */
public class NoSuchShare extends RuntimeException {
    public NoSuchShare() {
        super("No such shared cart");
    }
}
