package dev.plinth.asset.web;

import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a version is, and what the pipeline did. */
record VersionView(
        int version,
        String state,
        FileView file,
        @Nullable ProgressView progress,
        WorkView work,
        @Nullable FailureView failure,
        List<Manifest.StepReport> steps,
        List<Manifest.Warning> warnings,
        List<String> variants,
        List<RenditionView> renditions) {

    record FileView(String name, long bytes, String sha256) {}

    /** @param step what is being done, with {@code done} of {@code total} steps behind it */
    record ProgressView(String step, int done, int total) {}

    /**
     * @param attempts how often it was begun
     * @param nextTryAt when it is begun again after a fault of the shop's
     */
    record WorkView(
            int attempts,
            Instant createdAt,
            @Nullable Instant beganAt,
            @Nullable Instant endedAt,
            @Nullable Instant nextTryAt,
            @Nullable String batchJob) {
        static WorkView of(Work work) {
            return new WorkView(
                    work.attempts(),
                    work.created(),
                    work.began().orElse(null),
                    work.ended().orElse(null),
                    work.nextTry().orElse(null),
                    work.batchJob().orElse(null));
        }
    }

    /** @param compared whether its fidelity tells how the best that was made of it looks */
    record FailureView(String code, String detail, boolean compared) {}

    record RenditionView(String kind, @Nullable String variant, long bytes, long triangles, String key) {
        static RenditionView of(Manifest.Rendition rendition) {
            return new RenditionView(
                    rendition.kind(),
                    rendition.variant().orElse(null),
                    rendition.bytes(),
                    rendition.triangles(),
                    rendition.key());
        }
    }

    /** @param warnings of its looks, by what is for sale now, among those of the pipeline */
    static VersionView of(ModelVersion version, List<Manifest.Warning> warnings) {
        return switch (version.progress()) {
            case Progress.AwaitingUpload() -> of(version, "AWAITING_UPLOAD", null, null, Optional.empty(), warnings);
            case Progress.Processing(ModelVersion.Step at) ->
                of(
                        version,
                        "PROCESSING",
                        new ProgressView(at.name(), at.done(), at.total()),
                        null,
                        Optional.empty(),
                        warnings);
            case Progress.Failed(String code, String detail, Optional<Manifest.Fidelity> compared) ->
                of(
                        version,
                        "FAILED",
                        null,
                        new FailureView(code, detail, compared.isPresent()),
                        Optional.empty(),
                        warnings);
            case Progress.Ready(Manifest manifest) -> of(version, "READY", null, null, Optional.of(manifest), warnings);
        };
    }

    @com.fasterxml.jackson.annotation.JsonIgnore
    boolean isFinished() {
        return state.equals("READY") || state.equals("FAILED");
    }

    private static VersionView of(
            ModelVersion version,
            String state,
            @Nullable ProgressView progress,
            @Nullable FailureView failure,
            Optional<Manifest> manifest,
            List<Manifest.Warning> warnings) {
        return new VersionView(
                version.number(),
                state,
                new FileView(
                        version.upload().fileName(),
                        version.upload().bytes(),
                        version.upload().sha256()),
                progress,
                WorkView.of(version.work()),
                failure,
                manifest.map(Manifest::report).orElse(List.of()),
                warnings,
                manifest.map(Manifest::variants).orElse(List.of()),
                manifest.map(Manifest::renditions).orElse(List.of()).stream()
                        .map(RenditionView::of)
                        .toList());
    }
}
