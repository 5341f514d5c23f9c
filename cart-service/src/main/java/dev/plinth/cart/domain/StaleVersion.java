package dev.plinth.cart.domain;

/** The caller decided on a version that is not the current one. */
public class StaleVersion extends RuntimeException {

    public StaleVersion() {
        super("Not the current version");
    }
}
