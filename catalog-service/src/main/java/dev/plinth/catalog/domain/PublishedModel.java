package dev.plinth.catalog.domain;

/**
 * The version of a model that shoppers see now.
 *
 * @param version which upload it is; goes down when the merchant rolls back
 * @param sequence counts publications, so that an older one that arrives late is known
 */
public record PublishedModel(ModelId id, long version, Posters posters, long sequence) {

    private static final long NONE = 0;

    /** What is left of a model that its merchant deleted: the knowledge of it, so that an older event changes nothing. */
    public static PublishedModel withdrawn(ModelId id, long sequence) {
        return new PublishedModel(id, NONE, Posters.NONE, sequence);
    }

    public boolean isShown() {
        return version != NONE;
    }
}
