package dev.plinth.asset.application;

import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Retentions;
import dev.plinth.asset.domain.VersionExpired;
import dev.plinth.asset.domain.VersionNotReady;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What shoppers see of a model. */
@Service
public class ReadManifest {

    private final Models models;
    private final Retentions retentions;

    ReadManifest(Models models, Retentions retentions) {
        this.models = models;
        this.retentions = retentions;
    }

    /** A version that came through the pipeline. */
    public record Ready(ModelId model, int number, Manifest manifest) {}

    /** Empty for a model that is unknown or not published: a shopper cannot tell them apart. */
    public Optional<Ready> published(ModelId id) {
        return models.model(id)
                .map(Model::published)
                .filter(pointer -> pointer.isPresent())
                .flatMap(pointer -> models.version(id, pointer.getAsInt()))
                .flatMap(ReadManifest::ready);
    }

    /**
     * Any version, for its merchant; empty where there is no such model or version.
     *
     * @throws VersionNotReady when it did not come through the pipeline
     * @throws VersionExpired when its files are no longer there
     */
    public Optional<Ready> version(ModelId id, int number) {
        return models.versionOfModel(id, number).map(version -> {
            retentions.of(id, number).demandFiles();
            return ready(version).orElseThrow(() -> new VersionNotReady(number));
        });
    }

    private static Optional<Ready> ready(ModelVersion version) {
        return version.progress() instanceof Progress.Ready(Manifest manifest)
                ? Optional.of(new Ready(version.model(), version.number(), manifest))
                : Optional.empty();
    }
}
