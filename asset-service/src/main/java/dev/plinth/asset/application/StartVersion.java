package dev.plinth.asset.application;

import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelChangedMeanwhile;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Originals;
import dev.plinth.asset.domain.Upload;
import dev.plinth.asset.domain.UploadRefused;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens a new version and gives leave to upload it. */
@Service
public class StartVersion {

    private static final int ATTEMPTS = 5;

    private final Models models;
    private final Originals originals;
    private final LargestUpload largest;
    private final Clock clock;

    StartVersion(Models models, Originals originals, LargestUpload largest, Clock clock) {
        this.models = models;
        this.originals = originals;
        this.largest = largest;
        this.clock = clock;
    }

    public record Started(ModelVersion version, Originals.UploadPermit permit) {}

    /** Empty where there is no such model. Two at once get two versions. */
    public Optional<Started> start(ModelId id, Upload upload) {
        check(upload);
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

    /** @throws UploadRefused for more than one upload may have */
    public void check(Upload upload) {
        if (upload.bytes() > largest.bytes()) {
            throw new UploadRefused("/bytes", "is at most " + largest.bytes());
        }
    }

    private Started start(Model model, Upload upload) {
        var version = ModelVersion.awaiting(model.id(), model.versions(), upload, clock.instant());
        models.startVersion(model, version);
        return new Started(version, originals.permit(version));
    }
}
