package dev.plinth.gateway.problems;

/** Something that the door itself needs does not answer. */
public final class Outage extends RuntimeException {

    private final String what;

    /** @param what as the code of its problem begins, such as {@code session} */
    public Outage(String what, Throwable cause) {
        super(what + " is unavailable", cause);
        this.what = what;
    }

    String what() {
        return what;
    }
}
