package dev.plinth.asset.application;

import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelChangedMeanwhile;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.Models;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes a model out of the shop. Nothing of it is removed yet. */
@Service
public class DeleteModel {

    private final Models models;
    private final Clock clock;

    DeleteModel(Models models, Clock clock) {
        this.models = models;
        this.clock = clock;
    }

    /**
     * Empty where there is no such model; one that is deleted already stays so.
     *
     * @param read the revision that the caller has read
     * @throws ModelChangedMeanwhile when the model is at another revision
     */
    public Optional<Model> delete(ModelId id, long read) {
        return models.modelOrDeleted(id).map(model -> {
            if (model.revision() != read) {
                throw new ModelChangedMeanwhile();
            }
            if (model.isDeleted()) {
                return model;
            }
            Model deleted = model.deleted(clock.instant());
            models.delete(deleted);
            return deleted;
        });
    }
}
