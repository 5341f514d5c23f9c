package dev.plinth.asset.application;

import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelChangedMeanwhile;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.PublishedEvent;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes a model out of the shop, and back. Nothing of it is removed meanwhile. */
@Service
public class DeleteModel {

    private final Models models;
    private final Patience patience;
    private final Clock clock;

    DeleteModel(Models models, Patience patience, Clock clock) {
        this.models = models;
        this.patience = patience;
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

    /** Empty where there is no such model any more, or it was deleted so long ago that its files may be going. */
    public Optional<Model> restore(ModelId id) {
        return models.modelOrDeleted(id).filter(this::isRestorable).map(model -> {
            if (!model.isDeleted()) {
                return model;
            }
            Model restored = model.restored();
            models.restore(restored, published(restored));
            return restored;
        });
    }

    private boolean isRestorable(Model model) {
        return model.deleted()
                .filter(deleted -> deleted.plus(patience.restorable()).isBefore(clock.instant()))
                .isEmpty();
    }

    private Optional<PublishedEvent> published(Model model) {
        return model.published().isEmpty()
                ? Optional.empty()
                : models.version(model.id(), model.published().getAsInt())
                        .flatMap(version -> version.progress() instanceof Progress.Ready(var manifest)
                                ? Optional.of(PublishedEvent.of(model, version.number(), manifest))
                                : Optional.empty());
    }
}
