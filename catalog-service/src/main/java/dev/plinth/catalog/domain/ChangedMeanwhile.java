package dev.plinth.catalog.domain;

/** Somebody else's change came first: what was read is no longer so. Reading it again and repeating helps. */
public class ChangedMeanwhile extends RuntimeException {

    public ChangedMeanwhile() {
        super("Changed by another request at the same moment");
    }
}
