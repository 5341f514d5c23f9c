package dev.plinth.catalog.domain;

/** There is no such thing, or none that this caller may see. */
public class Unknown extends RuntimeException {

    public Unknown(String what) {
        super("There is no such " + what);
    }
}
