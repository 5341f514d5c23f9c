package dev.plinth.asset.web;

import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a version is, and what the pipeline did. */
record VersionView(
        int version,
        String state,
        @Nullable FailureView failure,
        List<Manifest.StepReport> steps,
        List<Manifest.Warning> warnings,
        List<String> variants,
        List<RenditionView> renditions) {

    record FailureView(String code, String detail) {}

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

    static VersionView of(ModelVersion version) {
        return switch (version.progress()) {
            case Progress.AwaitingUpload() -> unfinished(version, "AWAITING_UPLOAD", null);
            case Progress.Processing() -> unfinished(version, "PROCESSING", null);
            case Progress.Failed(String code, String detail) ->
                unfinished(version, "FAILED", new FailureView(code, detail));
            case Progress.Ready(Manifest manifest) ->
                new VersionView(
                        version.number(),
                        "READY",
                        null,
                        manifest.report(),
                        manifest.warnings(),
                        manifest.variants(),
                        manifest.renditions().stream().map(RenditionView::of).toList());
        };
    }

    private static VersionView unfinished(ModelVersion version, String state, @Nullable FailureView failure) {
        return new VersionView(version.number(), state, failure, List.of(), List.of(), List.of(), List.of());
    }
}
