package dev.plinth.asset.application;

import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Originals;
import dev.plinth.asset.domain.Originals.UploadPermit;
import dev.plinth.asset.domain.UploadIsOver;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Gives leave again for whatever of an upload is not there yet. */
@Service
public class ResumeUpload {

    private final Models models;
    private final Originals originals;

    ResumeUpload(Models models, Originals originals) {
        this.models = models;
        this.originals = originals;
    }

    /**
     * Empty where there is no such version.
     *
     * @throws UploadIsOver when the pipeline has it already
     */
    public Optional<UploadPermit> permit(ModelId id, int number) {
        return models.versionOfModel(id, number).map(version -> {
            if (!(version.progress() instanceof Progress.AwaitingUpload)) {
                throw new UploadIsOver();
            }
            return originals.permit(version);
        });
    }
}
