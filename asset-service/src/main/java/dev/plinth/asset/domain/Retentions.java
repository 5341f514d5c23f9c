package dev.plinth.asset.domain;

/** What is kept, and for how long. Which version shoppers see is said with the model, in the same transaction. */
public interface Retentions {

    Retention of(ModelId model, int number);

    /** @throws VersionExpired when its files are no longer there */
    Retention pin(ModelId model, int number, boolean pinned);

    /** False, and nothing changed, for a version that is pinned or that shoppers see. */
    boolean expire(ModelId model, int number);

    /** Its files are gone everywhere. */
    void removed(ModelId model, int number);
}
