package dev.plinth.asset.application;

import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Retention;
import dev.plinth.asset.domain.Retentions;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** A merchant says that a version stays, or that it need not. */
@Service
public class PinVersion {

    private final Models models;
    private final Retentions retentions;
    private final KeptFor kept;

    PinVersion(Models models, Retentions retentions, KeptFor kept) {
        this.models = models;
        this.retentions = retentions;
        this.kept = kept;
    }

    /** @param until absent for what stays, and for what is gone */
    public record Kept(Retention retention, Optional<Instant> until) {}

    /** Empty where there is no such model or version. */
    public Optional<Kept> read(ModelId id, int number) {
        return models.model(id)
                .flatMap(model ->
                        models.version(id, number).map(version -> kept(model, version, retentions.of(id, number))));
    }

    /**
     * Empty where there is no such model or version.
     *
     * @throws dev.plinth.asset.domain.VersionExpired when its files are no longer there
     */
    public Optional<Kept> pin(ModelId id, int number, boolean pinned) {
        return models.model(id)
                .flatMap(model -> models.version(id, number)
                        .map(version -> kept(model, version, retentions.pin(id, number, pinned))));
    }

    private Kept kept(Model model, ModelVersion version, Retention retention) {
        Optional<Instant> until =
                version.work().ended().flatMap(ready -> retention.end(model, ready, this.kept.unused()));
        return new Kept(retention, until);
    }
}
