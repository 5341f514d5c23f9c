package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.GltfReader;
import dev.plinth.asset.gltf.GltfRefused;
import dev.plinth.asset.pipeline.check.Validator;
import dev.plinth.asset.pipeline.poster.Posters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One upload on its way through the recipe. */
final class Run {

    private final Validator validator;
    private final OutFolder out;
    private final Options options;
    private final Progress progress;

    Run(Validator validator, OutFolder out, Options options, Progress progress) {
        this.validator = validator;
        this.out = out;
        this.options = options;
        this.progress = progress;
    }

    Outcome.Result of(Path source) throws IOException {
        byte[] file = bytes(source);
        Document read = new GltfReader(options.limits()).read(file);
        List<String> variants = Variants.of(read.json());
        var bench = new Workbench(options, out, new Journal(progress, steps(variants)), new Soundness(validator));
        Measure given = Measure.of(read).withBytes(file.length);
        bench.journal()
                .check(
                        StepReport.ALL,
                        "validate",
                        given,
                        () -> bench.soundness().ofUpload(source, file, read));
        if (given.triangles() == 0) {
            throw new GltfRefused("nothing-to-show", "The file holds no triangles.");
        }
        var upload = new Posters(read, bench.gallery(), options.gateEdge());
        FidelityGate gate = gate(bench, upload, Measure.of(read), variants);
        Document common = bench.journal().apply(StepReport.ALL, Recipe.common(), read);
        return make(
                bench,
                common,
                variants,
                gate,
                upload.of(common, options.posterEdges().getFirst()));
    }

    private byte[] bytes(Path source) throws IOException {
        if (Files.size(source) > options.limits().fileBytes()) {
            throw new GltfRefused(
                    "too-large",
                    "The file is larger than %d MB.",
                    options.limits().fileBytes() >> 20);
        }
        progress.at("read", 0, 1);
        return Files.readAllBytes(source);
    }

    /** Of the upload as it was read, so that it sees what every step did to it. */
    private FidelityGate gate(Workbench bench, Posters given, Measure measure, List<String> variants) {
        return bench.journal()
                .timed(
                        StepReport.ALL,
                        "fidelity",
                        measure,
                        () -> new FidelityGate(given.turntable(options.gateEdge(), variants.size()), variants),
                        same -> measure);
    }

    private Outcome.Result make(
            Workbench bench, Document common, List<String> variants, FidelityGate gate, Posters posters)
            throws IOException {
        new Portraits(bench, posters, common).make(variants);
        Bounds bounds = posters.bounds();
        var levels = new Levels(bench, gate, common);
        for (RenditionOptions each : options.renditions()) {
            levels.make(each);
        }
        if (options.usdz()) {
            new AugmentedReality(bench, common).make(variants);
        }
        Commerce.warnings(common, bounds).forEach(each -> bench.warn(each.code(), each.detail()));
        bench.journal().finish();
        return bench.result(variants, bounds);
    }

    /** About: a level that is tried again takes more. */
    private int steps(List<String> variants) {
        int looks = 1 + variants.size();
        int levels = options.renditions().size() * Levels.STEPS_OF_ONE;
        int usdz = options.usdz() ? Recipe.usdz().size() + looks : 0;
        return 1 + Recipe.common().size() + looks + 1 + levels + usdz;
    }
}
