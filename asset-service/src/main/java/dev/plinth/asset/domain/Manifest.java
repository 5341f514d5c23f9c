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

    private static final List<String> LEVELS = List.of("preview", "low", "full");

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
     * @param kind {@code poster}, {@code preview}, {@code low}, {@code full}, {@code usdz} or {@code comparison}
     * @param variant which look it shows; absent for the default and for models that hold them all
     * @param key the store's name for it: its content's hash, so that it never changes
     * @param bytes as the reader gets them, decoded
     * @param width in pixels, 0 for models
     */
    public record Rendition(
            String kind,
            Optional<String> variant,
            String key,
            long bytes,
            long triangles,
            String mediaType,
            int width) {}

    /** @param rendition which one the step worked on; {@code all} for what each starts from */
    public record StepReport(String rendition, String step, Size before, Size after, long millis) {}

    public record Size(long bytes, long triangles, long vertices, int textures, int drawCalls) {}

    public record Warning(String code, String detail) {}

    /** What can be shown before anything is loaded: the largest poster of each look. */
    public List<Rendition> posters() {
        return renditions.stream()
                .filter(each -> each.kind().equals("poster"))
                .filter(each -> renditions.stream()
                        .noneMatch(other -> other.kind().equals("poster")
                                && other.variant().equals(each.variant())
                                && other.width() > each.width()))
                .toList();
    }

    /** The model in its levels of detail, the smallest first. */
    public List<Rendition> levels() {
        return renditions.stream().filter(each -> LEVELS.contains(each.kind())).toList();
    }
}
