package dev.plinth.asset.application;

import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelChangedMeanwhile;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.PublishedEvent;
import dev.plinth.asset.domain.SellableSkus;
import dev.plinth.asset.domain.VariantTruth;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes a deleted model back. What was published of it is asked again whether it shows all that is for sale by now. */
@Service
public class RestoreModel {

    private final Models models;
    private final SellableSkus skus;
    private final Patience patience;
    private final Clock clock;

    RestoreModel(Models models, SellableSkus skus, Patience patience, Clock clock) {
        this.models = models;
        this.skus = skus;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Empty where there is no such model any more, or it was deleted so long ago that its files may be going; one that is
     * not deleted stays as it is.
     *
     * @param published whether shoppers see again what they saw before; otherwise they see nothing of it yet
     * @throws dev.plinth.asset.domain.VariantsMissing when something is for sale that the published version cannot show
     * @throws dev.plinth.asset.domain.CatalogUnavailable when nobody says what is for sale
     * @throws ModelChangedMeanwhile when somebody else restores it at the same time
     */
    public Optional<Model> restore(ModelId id, boolean published) {
        return models.modelOrDeleted(id)
                .filter(this::isRestorable)
                .map(model -> model.isDeleted() ? restored(model, published) : model);
    }

    private Model restored(Model deleted, boolean published) {
        Model restored = published ? deleted.restored() : deleted.restored().unpublished();
        if (published) {
            models.restore(restored, shown(restored));
        } else {
            models.restoreUnpublished(restored, deleted.published(), clock.instant());
        }
        return restored;
    }

    private boolean isRestorable(Model model) {
        return model.deleted()
                .filter(deleted -> deleted.plus(patience.restorable()).isBefore(clock.instant()))
                .isEmpty();
    }

    private Optional<PublishedEvent> shown(Model model) {
        return model.published().isEmpty()
                ? Optional.empty()
                : models.version(model.id(), model.published().getAsInt())
                        .flatMap(version -> version.progress() instanceof Progress.Ready(Manifest manifest)
                                ? Optional.of(shown(model, version.number(), manifest))
                                : Optional.empty());
    }

    private PublishedEvent shown(Model model, int number, Manifest manifest) {
        VariantTruth.demand(manifest, skus.shownBy(model.id()));
        return PublishedEvent.of(model, number, manifest);
    }
}
