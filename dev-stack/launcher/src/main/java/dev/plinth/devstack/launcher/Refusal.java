package dev.plinth.devstack.launcher;

/** Why the shop does not start, in one line that says what to do. */
public class Refusal extends RuntimeException {
    public Refusal(String line) {
        super(line);
    }
}
