package dev.plinth.asset.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.maxBy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What a ready version consists of. Small, and complete: a viewer needs nothing else.
 *
 * @param variants names of its KHR_materials_variants
 * @param bounds in metres
 * @param fidelity how like the upload each level of detail looks
 * @param report what each step of the pipeline did
 */
public record Manifest(
        List<String> variants,
        Bounds bounds,
        List<Rendition> renditions,
        List<Fidelity> fidelity,
        List<StepReport> report,
        List<Warning> warnings) {

    public Manifest {
        variants = List.copyOf(variants);
        renditions = List.copyOf(renditions);
        fidelity = List.copyOf(fidelity);
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
     * @param encoding the {@code Content-Encoding} in which it is stored, if any
     */
    public record Rendition(
            String kind,
            Optional<String> variant,
            String key,
            long bytes,
            long triangles,
            String mediaType,
            int width,
            Optional<String> encoding) {}

    /**
     * @param rendition its kind
     * @param ssim structural similarity, 1 for the same picture; mean of the views, as {@code psnr} in dB
     * @param leastSsim what each single view had to reach
     * @param comparison key of a picture that shows source and rendition side by side
     */
    public record Fidelity(
            String rendition, double ssim, double psnr, double leastSsim, List<View> views, String comparison) {
        public Fidelity {
            views = List.copyOf(views);
        }
    }

    /** @param variant the look that was compared; absent for the default one */
    public record View(String camera, Optional<String> variant, double ssim, double psnr) {}

    /** @param rendition which one the step worked on; {@code all} for what each starts from */
    public record StepReport(String rendition, String step, Size before, Size after, long millis, long cpuMillis) {}

    public record Size(long bytes, long triangles, long vertices, int textures, int drawCalls) {}

    public record Warning(String code, String detail) {}

    public List<Rendition> of(String kind) {
        return renditions.stream().filter(each -> each.kind().equals(kind)).toList();
    }

    /** What can be shown before anything is loaded: of each look the largest poster. */
    public List<Rendition> posters() {
        return posters(true);
    }

    /** One poster of each look: the largest or the smallest. */
    public List<Rendition> posters(boolean large) {
        Comparator<Rendition> bySize = Comparator.comparingInt(Rendition::width);
        return of("poster").stream()
                .collect(groupingBy(Rendition::variant, LinkedHashMap::new, maxBy(large ? bySize : bySize.reversed())))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
