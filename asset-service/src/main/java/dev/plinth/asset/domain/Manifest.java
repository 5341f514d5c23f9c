package dev.plinth.asset.domain;

import java.util.List;
import java.util.Optional;

/**
 * What a ready version consists of. Small, and complete: a viewer needs nothing else.
 *
 * @param variants names of its KHR_materials_variants
 * @param bounds in metres
 * @param report what each step of the pipeline did
 */
public record Manifest(
        List<String> variants,
        Bounds bounds,
        List<Rendition> renditions,
        List<StepReport> report,
        List<Warning> warnings) {

    public Manifest {
        variants = List.copyOf(variants);
        renditions = List.copyOf(renditions);
        report = List.copyOf(report);
        warnings = List.copyOf(warnings);
    }

    public record Bounds(List<Double> min, List<Double> max) {
        public Bounds {
            min = List.copyOf(min);
            max = List.copyOf(max);
        }
    }

    /**
     * @param kind {@code preview}, {@code full} or {@code poster}
     * @param variant which look a poster shows; absent for the default and for models
     * @param key the store's name for it: its content's hash, so that it never changes
     */
    public record Rendition(
            String kind, Optional<String> variant, String key, long bytes, long triangles, String mediaType) {}

    /** @param rendition which one the step worked on; {@code all} for what each starts from */
    public record StepReport(String rendition, String step, Size before, Size after, long millis) {}

    public record Size(long bytes, long triangles, long vertices, int textures, int drawCalls) {}

    public record Warning(String code, String detail) {}

    /** The keys of what can be shown before anything is loaded. */
    public List<Rendition> posters() {
        return renditions.stream().filter(each -> each.kind().equals("poster")).toList();
    }

    public List<Rendition> levels() {
        return renditions.stream().filter(each -> !each.kind().equals("poster")).toList();
    }
}
