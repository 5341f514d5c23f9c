package dev.plinth.asset.worker;

import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Recipe;
import dev.plinth.asset.domain.Recipe.Cooked;
import dev.plinth.asset.pipeline.Fidelity;
import dev.plinth.asset.pipeline.Measure;
import dev.plinth.asset.pipeline.Outcome;
import dev.plinth.asset.pipeline.Rendition;
import dev.plinth.asset.pipeline.StepReport;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The pipeline's result in the domain's words, with the names that the store gives to files. */
final class Made {

    private Made() {}

    static Cooked.Made of(ModelVersion version, Outcome.Result result) {
        var manifest = new Manifest(
                result.variants(),
                new Manifest.Bounds(
                        list(result.bounds().min()), list(result.bounds().max())),
                result.renditions().stream()
                        .map(each -> rendition(version, each, largest(each, result)))
                        .toList(),
                result.fidelity().stream()
                        .map(each -> fidelity(version, result, each))
                        .toList(),
                result.steps().stream().map(Made::report).toList(),
                result.warnings().stream()
                        .map(warning -> new Manifest.Warning(warning.code(), warning.detail()))
                        .toList());
        return new Cooked.Made(
                manifest, result.renditions().stream().map(Rendition::file).toList());
    }

    /** Of a picture in several sizes the largest; whatever else is made is there once. */
    private static Rendition largest(Rendition made, Outcome.Result result) {
        return result.renditions().stream()
                .filter(each -> each.kind().equals("poster") && made.kind().equals("poster"))
                .filter(each -> Objects.equals(each.variant(), made.variant()))
                .max(Comparator.comparingInt(Rendition::width))
                .orElse(made);
    }

    /** A smaller poster has the name of the largest with its size behind it, so that who knows one knows the other. */
    private static Manifest.Rendition rendition(ModelVersion version, Rendition made, Rendition largest) {
        String name = largest.file().getFileName().toString();
        return new Manifest.Rendition(
                made.kind(),
                Optional.ofNullable(made.variant()),
                version.keyOf(
                        made.kind(),
                        made.width() == largest.width() ? name : name.replace(".", "-" + made.width() + ".")),
                made.bytes(),
                made.triangles(),
                made.mediaType(),
                made.width(),
                Optional.ofNullable(made.encoding()));
    }

    static Recipe.Compared compared(ModelVersion version, Outcome.Compared pair) {
        return new Recipe.Compared(
                fidelity(version, pair.picture(), pair.fidelity()),
                rendition(version, pair.picture(), pair.picture()),
                pair.picture().file());
    }

    private static Manifest.Fidelity fidelity(ModelVersion version, Outcome.Result result, Fidelity found) {
        return fidelity(
                version,
                result.renditions().stream()
                        .filter(each -> each.sha256().equals(found.comparison()))
                        .findFirst()
                        .orElseThrow(),
                found);
    }

    private static Manifest.Fidelity fidelity(ModelVersion version, Rendition pair, Fidelity found) {
        return new Manifest.Fidelity(
                found.rendition(),
                found.ssim(),
                found.psnr(),
                found.floor().ssim(),
                found.views().stream()
                        .map(view -> new Manifest.View(
                                view.camera(), Optional.ofNullable(view.variant()), view.ssim(), view.psnr()))
                        .toList(),
                rendition(version, pair, pair).key());
    }

    private static Manifest.StepReport report(StepReport step) {
        return new Manifest.StepReport(
                step.rendition(),
                step.step(),
                size(step.before()),
                size(step.after()),
                step.millis(),
                step.cpuMillis());
    }

    private static Manifest.Size size(Measure measure) {
        return new Manifest.Size(
                measure.bytes(), measure.triangles(), measure.vertices(), measure.textures(), measure.drawCalls());
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
