package dev.plinth.cart.domain;

/** Nobody answers what anything costs. */
public class OffersUnavailable extends RuntimeException {

    public OffersUnavailable(Throwable cause) {
        super("The catalog does not answer", cause);
    }
}
