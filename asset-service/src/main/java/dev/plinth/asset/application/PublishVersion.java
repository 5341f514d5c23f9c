package dev.plinth.asset.application;

import dev.plinth.asset.domain.CatalogUnavailable;
import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelChangedMeanwhile;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.PublishedEvent;
import dev.plinth.asset.domain.Retentions;
import dev.plinth.asset.domain.SellableSkus;
import dev.plinth.asset.domain.VariantTruth;
import dev.plinth.asset.domain.VariantsMissing;
import dev.plinth.asset.domain.VersionExpired;
import dev.plinth.asset.domain.VersionNotReady;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;

/** Moves what shoppers see: to a newer version, or back to an older one. Nothing is copied or made again. */
@Service
public class PublishVersion {

    private final Models models;
    private final Retentions retentions;
    private final SellableSkus skus;
    private final Clock clock;

    PublishVersion(Models models, Retentions retentions, SellableSkus skus, Clock clock) {
        this.models = models;
        this.retentions = retentions;
        this.skus = skus;
        this.clock = clock;
    }

    /**
     * Empty where there is no such model or version.
     *
     * @param read the revision that the caller has read
     * @throws ModelChangedMeanwhile when the model is at another revision
     * @throws VersionNotReady when the version did not come through the pipeline
     * @throws VersionExpired when its files are no longer there
     * @throws VariantsMissing when something is for sale that the version cannot show
     * @throws CatalogUnavailable when nobody says what is for sale
     */
    public Optional<Model> publish(ModelId id, int number, long read) {
        return models.model(id)
                .flatMap(model -> models.version(id, number).map(version -> publish(model, version, read)));
    }

    private Model publish(Model model, ModelVersion version, long read) {
        if (model.revision() != read) {
            throw new ModelChangedMeanwhile();
        }
        if (!(version.progress() instanceof Progress.Ready(var manifest))) {
            throw new VersionNotReady(version.number());
        }
        retentions.of(model.id(), version.number()).demandFiles();
        VariantTruth.demand(manifest, skus.shownBy(model.id()));
        if (model.published().equals(OptionalInt.of(version.number()))) {
            return model;
        }
        Model next = model.publishing(version.number());
        models.publish(next, model.published(), PublishedEvent.of(model, version.number(), manifest), clock.instant());
        return next;
    }
}
