package dev.plinth.order.domain;

/** A neighbour did not answer, or not so that it can be understood. Says nothing about the question. */
public class Unavailable extends RuntimeException {

    private final String neighbour;

    /** @param neighbour such as {@code catalog} */
    public Unavailable(String neighbour, Throwable cause) {
        super("The " + neighbour + " does not answer", cause);
        this.neighbour = neighbour;
    }

    public String neighbour() {
        return neighbour;
    }
}
