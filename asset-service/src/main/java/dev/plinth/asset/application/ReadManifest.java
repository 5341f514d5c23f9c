package dev.plinth.asset.application;

import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What shoppers see of a model. */
@Service
public class ReadManifest {

    private final Models models;

    ReadManifest(Models models) {
        this.models = models;
    }

    public record Published(ModelId model, int number, Manifest manifest) {}

    /** Empty for a model that is unknown or not published: a shopper cannot tell them apart. */
    public Optional<Published> published(ModelId id) {
        return models.model(id)
                .map(Model::published)
                .filter(pointer -> pointer.isPresent())
                .flatMap(pointer -> models.version(id, pointer.getAsInt()))
                .flatMap(ReadManifest::ready);
    }

    private static Optional<Published> ready(ModelVersion version) {
        return version.progress() instanceof Progress.Ready(Manifest manifest)
                ? Optional.of(new Published(version.model(), version.number(), manifest))
                : Optional.empty();
    }
}
