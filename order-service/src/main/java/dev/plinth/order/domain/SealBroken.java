package dev.plinth.order.domain;

/** What was sealed cannot be read: it was sealed with another key, or changed. */
public class SealBroken extends RuntimeException {

    public SealBroken(Throwable cause) {
        super("a secret could not be opened", cause);
    }
}
