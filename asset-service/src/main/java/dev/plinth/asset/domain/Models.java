package dev.plinth.asset.domain;

import java.util.Optional;

/** Every model and its versions. */
public interface Models {

    void add(Model model);

    Optional<Model> model(ModelId id);

    Optional<ModelVersion> version(ModelId id, int number);

    /**
     * Stores the model together with its newest version.
     *
     * @throws ModelChangedMeanwhile if someone stored this model after it was read
     */
    void startVersion(Model model, ModelVersion version);

    /** Stores how far a version is; a finished one stays as it is. */
    void progress(ModelVersion version);

    /**
     * Moves the published pointer and tells of it, both or neither.
     *
     * @param before the version that was published until now
     * @throws ModelChangedMeanwhile if someone stored this model after it was read
     */
    void publish(Model model, ModelVersion version, PublishedEvent event);
}
