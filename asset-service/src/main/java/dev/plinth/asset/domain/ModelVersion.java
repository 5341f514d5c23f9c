package dev.plinth.asset.domain;

import java.time.Instant;
import java.util.Optional;

/** One upload and what became of it. A version that is ready or failed never changes again. */
public record ModelVersion(ModelId model, int number, Upload upload, Progress progress, Work work) {

    /** How far the pipeline is. */
    public sealed interface Progress {
        record AwaitingUpload() implements Progress {}

        record Processing(Step at) implements Progress {}

        record Ready(Manifest manifest) implements Progress {}

        /**
         * @param code stable; {@code detail} is for the merchant's eyes
         * @param compared how the best that was made of it looks, where that is why
         */
        record Failed(String code, String detail, Optional<Manifest.Fidelity> compared) implements Progress {
            public Failed(String code, String detail) {
                this(code, detail, Optional.empty());
            }
        }
    }

    /** @param name what is being done, with {@code done} of {@code total} steps behind it */
    public record Step(String name, int done, int total) {
        public static final Step QUEUED = new Step("queued", 0, 1);
    }

    public static ModelVersion awaiting(ModelId model, int number, Upload upload, Instant now) {
        return new ModelVersion(model, number, upload, new Progress.AwaitingUpload(), Work.waitingSince(now));
    }

    /** All there, and until {@code until} left to whoever hears of it by the store's event. */
    public ModelVersion arrived(Instant until) {
        return with(new Progress.Processing(Step.QUEUED), work.heldUntil(until));
    }

    /** In the hands of whoever calls this, until {@code until} or for as long as they say so again. */
    public ModelVersion begun(Instant now, Instant until) {
        return with(new Progress.Processing(Step.QUEUED), work.begun(now, until));
    }

    public ModelVersion at(Step step, Instant until) {
        return with(new Progress.Processing(step), work.heldUntil(until));
    }

    /** Free for the Batch job to begin. */
    public ModelVersion handedTo(String batchJob) {
        return with(new Progress.Processing(Step.QUEUED), work.handedTo(batchJob));
    }

    /** For nobody to begin before {@code until}: the fault is the shop's, and waiting may mend it. */
    public ModelVersion putOff(Instant until) {
        return with(new Progress.Processing(Step.QUEUED), work.putOff(until));
    }

    public ModelVersion ended(Progress end, Instant now) {
        return with(end, work.ended(now));
    }

    public boolean isFinished() {
        return progress instanceof Progress.Ready || progress instanceof Progress.Failed;
    }

    /**
     * Where the store keeps a file that was made of it: in a folder of the version's own, so that leave to look at one
     * version opens no other, and a version can be taken away without asking who else uses its files.
     */
    public String keyOf(String kind, String fileName) {
        return (kind.equals("poster") ? postersFolder() : renditionsFolder()) + fileName;
    }

    public String postersFolder() {
        return "posters/" + model + "/" + number + "/";
    }

    public String renditionsFolder() {
        return renditionsFolder(model, number);
    }

    public static String renditionsFolder(ModelId model, int number) {
        return "renditions/" + model + "/" + number + "/";
    }

    /** Whether anybody may begin it: nobody works on it, or who did was not heard of any more. */
    public boolean isFree(Instant now) {
        return !isFinished() && work.isFree(now);
    }

    /** Whether somebody began it and has told of no end: at work on it, or dead. */
    public boolean isHeldByOne() {
        return !isFinished() && work.untold() > 0;
    }

    public boolean isUnbegun() {
        return !isFinished() && work.attempts() == 0;
    }

    /** Where the store keeps what the merchant sent. */
    public String originalKey() {
        return "uploads/" + model + "/" + number + "/original."
                + upload.format().extension();
    }

    private ModelVersion with(Progress next, Work job) {
        return new ModelVersion(model, number, upload, next, job);
    }
}
