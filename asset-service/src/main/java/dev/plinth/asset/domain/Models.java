package dev.plinth.asset.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Every model and its versions. */
public interface Models {

    void add(Model model);

    /** Empty for a deleted one. */
    Optional<Model> model(ModelId id);

    /** Also a deleted one, until it is forgotten. */
    Optional<Model> modelOrDeleted(ModelId id);

    /**
     * The newest first, from behind {@code after} on.
     *
     * @param deleted whether the deleted ones are wanted, or the others
     */
    List<Model> models(boolean deleted, Optional<Place> after, int most);

    Optional<ModelVersion> version(ModelId id, int number);

    /** As a merchant may ask for it: empty as long as its model is deleted. */
    default Optional<ModelVersion> versionOfModel(ModelId id, int number) {
        return model(id).flatMap(model -> version(id, number));
    }

    /** The newest first, from below {@code below} on. */
    List<ModelVersion> versions(ModelId id, int below, int most);

    /**
     * Stores the model together with its newest version.
     *
     * @throws ModelChangedMeanwhile if someone stored this model after it was read
     */
    void startVersion(Model model, ModelVersion version);

    /**
     * Stores how far a version is. False, and nothing changed, for one that is finished or was begun again by another.
     *
     * @param attempts how often it was begun as far as the caller knows
     */
    boolean progress(ModelVersion version, int attempts);

    /** Every version that is not finished; some may be by the time they are read. */
    List<VersionKey> unfinished();

    /**
     * Moves the published pointer and tells of it, both or neither.
     *
     * @param from the version that shoppers saw until now; it is unused from {@code now} on
     * @throws ModelChangedMeanwhile if someone stored this model after it was read, or the version has expired
     */
    void publish(Model model, OptionalInt from, PublishedEvent event, Instant now);

    /**
     * Takes it from the list of models to that of the deleted ones, and tells of it where it was published.
     *
     * @throws ModelChangedMeanwhile if someone stored this model after it was read
     */
    void delete(Model model);

    /**
     * Takes it back, and tells of what is published of it.
     *
     * @throws ModelChangedMeanwhile if someone stored this model after it was read
     */
    void restore(Model model, Optional<PublishedEvent> event);

    /**
     * Takes it back with nothing published, of which nobody is told.
     *
     * @param from the version that shoppers saw before; it is unused from {@code now} on
     * @throws ModelChangedMeanwhile if someone stored this model after it was read
     */
    void restoreUnpublished(Model model, OptionalInt from, Instant now);

    /** Forgets a deleted model with all its versions. */
    void forget(Model model);

    /** Which version of which model. */
    record VersionKey(ModelId model, int number) {}

    /** Where a model stands in the list of all. */
    record Place(Instant created, ModelId id) {}
}
