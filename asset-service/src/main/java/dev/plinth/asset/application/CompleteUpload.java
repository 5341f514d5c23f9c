package dev.plinth.asset.application;

import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Originals;
import dev.plinth.asset.domain.Originals.Arrival;
import dev.plinth.asset.domain.UploadIncomplete;
import dev.plinth.asset.domain.UploadMismatch;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The merchant says that everything is sent. What came in parts becomes one object then, which the pipeline hears of as
 * of any other; whoever asks again gets the same answer.
 */
@Service
public class CompleteUpload {

    private static final Progress.Failed DIFFERENT = new Progress.Failed(
            "upload-mismatch", "What has arrived is not the file that was announced; upload it again.");

    private final Models models;
    private final Originals originals;
    private final Patience patience;
    private final Clock clock;

    CompleteUpload(Models models, Originals originals, Patience patience, Clock clock) {
        this.models = models;
        this.originals = originals;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Empty where there is no such version.
     *
     * @throws UploadMismatch when size or checksum are not those that were announced, or what is stored has others
     * @throws UploadIncomplete when bytes are missing
     */
    public Optional<ModelVersion> complete(ModelId id, int number, long bytes, String sha256) {
        return models.versionOfModel(id, number).map(version -> {
            if (version.upload().bytes() != bytes || !version.upload().sha256().equals(sha256)) {
                throw new UploadMismatch();
            }
            return version.progress() instanceof Progress.AwaitingUpload ? complete(version) : version;
        });
    }

    private ModelVersion complete(ModelVersion version) {
        return switch (originals.arrival(version)) {
            case Arrival.Whole() -> {
                models.progress(
                        version.arrived(clock.instant().plus(patience.unheardOf())),
                        version.work().attempts());
                yield models.version(version.model(), version.number()).orElse(version);
            }
            case Arrival.Missing missing -> throw new UploadIncomplete(missing.parts());
            case Arrival.Different() -> {
                originals.remove(version);
                models.progress(
                        version.ended(DIFFERENT, clock.instant()),
                        version.work().attempts());
                throw new UploadMismatch();
            }
        };
    }
}
