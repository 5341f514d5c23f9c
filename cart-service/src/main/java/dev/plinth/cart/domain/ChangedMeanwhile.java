package dev.plinth.cart.domain;

/** Another change of the same cart came first. Reading it again and repeating helps. */
public class ChangedMeanwhile extends RuntimeException {

    public ChangedMeanwhile() {
        super("The cart was changed at the same moment");
    }
}
