package dev.plinth.asset.domain;

/** One upload and what became of it. A version that is ready or failed never changes again. */
public record ModelVersion(ModelId model, int number, Upload upload, Progress progress) {

    /** How far the pipeline is. */
    public sealed interface Progress {
        record AwaitingUpload() implements Progress {}

        record Processing() implements Progress {}

        record Ready(Manifest manifest) implements Progress {}

        /** @param code stable; {@code detail} is for the merchant's eyes */
        record Failed(String code, String detail) implements Progress {}
    }

    public static ModelVersion awaiting(ModelId model, int number, Upload upload) {
        return new ModelVersion(model, number, upload, new Progress.AwaitingUpload());
    }

    public ModelVersion at(Progress next) {
        return new ModelVersion(model, number, upload, next);
    }

    public boolean isFinished() {
        return progress instanceof Progress.Ready || progress instanceof Progress.Failed;
    }

    /**
     * Where the store keeps a file that was made of it: in a folder of the version's own, so that leave to look at one
     * version opens no other, and a version can be taken away without asking who else uses its files.
     */
    public String keyOf(String kind, String fileName) {
        return (kind.equals("poster") ? "posters/" : "renditions/") + model + "/" + number + "/" + fileName;
    }

    /** Where the store keeps what the merchant sent. */
    public String originalKey() {
        return "uploads/" + model + "/" + number + "/original.glb";
    }
}
