package dev.plinth.asset.application;

import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelChangedMeanwhile;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Originals;
import dev.plinth.asset.domain.Upload;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens a new version and gives leave to upload it. */
@Service
public class StartVersion {

    private static final int ATTEMPTS = 5;

    private final Models models;
    private final Originals originals;

    StartVersion(Models models, Originals originals) {
        this.models = models;
        this.originals = originals;
    }

    public record Started(ModelVersion version, Originals.UploadPermit permit) {}

    /** Empty where there is no such model. Two at once get two versions. */
    public Optional<Started> start(ModelId id, Upload upload) {
        for (int attempt = 1; ; attempt++) {
            Optional<Model> model = models.model(id);
            if (model.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(start(model.get().withNextVersion(), upload));
            } catch (ModelChangedMeanwhile busy) {
                if (attempt == ATTEMPTS) {
                    throw busy;
                }
            }
        }
    }

    private Started start(Model model, Upload upload) {
        var version = ModelVersion.awaiting(model.id(), model.versions(), upload);
        models.startVersion(model, version);
        return new Started(version, originals.permit(version));
    }
}
