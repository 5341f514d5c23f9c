package dev.plinth.order.domain;

/** The order, or what belongs to it, is in a state in which this cannot be done. */
public class NotNow extends RuntimeException {
    public NotNow(String why) {
        super(why);
    }
}
