package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Compression;
import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.GltfReader;
import dev.plinth.asset.gltf.GltfRefused;
import dev.plinth.asset.gltf.GltfWriter;
import dev.plinth.asset.pipeline.check.Validation;
import dev.plinth.asset.pipeline.check.Validator;
import dev.plinth.asset.pipeline.check.ValidatorUnavailable;
import dev.plinth.asset.pipeline.poster.Posters;
import dev.plinth.asset.pipeline.texture.Gallery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One upload on its way through the recipe. */
final class Run {

    /** Times a rendition that is too large is tried with less. */
    private static final int TRIES = 3;

    private static final int STEPS_OF_A_RENDITION = 9;

    private final Validator validator;
    private final OutFolder out;
    private final Options options;
    private final Progress progress;
    private final Gallery gallery = new Gallery();
    private final List<Rendition> renditions = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    Run(Validator validator, OutFolder out, Options options, Progress progress) {
        this.validator = validator;
        this.out = out;
        this.options = options;
        this.progress = progress;
    }

    Outcome.Result of(Path source) throws IOException {
        if (Files.size(source) > options.limits().fileBytes()) {
            throw new GltfRefused(
                    "too-large",
                    "The file is larger than %d MB.",
                    options.limits().fileBytes() >> 20);
        }
        progress.at("read", 0, 1);
        byte[] file = Files.readAllBytes(source);
        Document read = new GltfReader(options.limits()).read(file);
        List<String> variants = Variants.of(read.json());
        var journal = new Journal(progress, steps(variants));
        Measure given = Measure.of(read).withBytes(file.length);
        warn(journal.timed(StepReport.ALL, "validate", given, () -> validation(source, file, read), same -> given));
        Document common = journal.apply(StepReport.ALL, Recipe.common(), read);
        if (Measure.of(common).triangles() == 0) {
            throw new GltfRefused("nothing-to-show", "The file holds no triangles.");
        }
        Bounds bounds = posters(journal, common, variants);
        for (RenditionOptions each : options.renditions()) {
            rendition(journal, each, common);
        }
        warnings.addAll(Commerce.warnings(common, bounds));
        journal.finish();
        return new Outcome.Result(variants, bounds, renditions, List.of(), journal.reports(), warnings);
    }

    private int steps(List<String> variants) {
        return 1
                + Recipe.common().size()
                + 1
                + variants.size()
                + options.renditions().size() * STEPS_OF_A_RENDITION;
    }

    private Bounds posters(Journal journal, Document document, List<String> variants) throws IOException {
        var posters = new Posters(document, gallery, options.posterEdges().getFirst());
        poster(journal, posters, document, null, null);
        for (int variant = 0; variant < variants.size(); variant++) {
            poster(journal, posters, document, variant, variants.get(variant));
        }
        return posters.bounds();
    }

    private void poster(
            Journal journal, Posters posters, Document document, @Nullable Integer variant, @Nullable String name)
            throws IOException {
        Measure before = Measure.of(document);
        List<byte[]> pictures = journal.timed(
                "poster",
                name == null ? "default" : name,
                before,
                () -> posters.posters(variant, options.posterEdges()),
                made -> before.withBytes(made.getFirst().length));
        for (int i = 0; i < pictures.size(); i++) {
            renditions.add(out.picture(
                    "poster", name, pictures.get(i), options.posterEdges().get(i)));
        }
    }

    private void rendition(Journal journal, RenditionOptions wanted, Document common) throws IOException {
        RenditionOptions tried = wanted;
        for (int left = TRIES; ; left--) {
            Document made = journal.apply(wanted.kind(), Recipe.rendition(tried, gallery), common);
            Measure before = Measure.of(made);
            byte[] glb = journal.timed(
                    wanted.kind(),
                    "meshopt",
                    before,
                    () -> GltfWriter.write(made, options.compression()),
                    written -> before.withBytes(written.length));
            if (glb.length <= wanted.maxBytes() || left == 0) {
                keep(journal, wanted, glb, before);
                return;
            }
            tried = tried.smaller();
        }
    }

    private void keep(Journal journal, RenditionOptions wanted, byte[] glb, Measure measure) throws IOException {
        Rendition rendition = out.model(wanted.kind(), null, Format.GLB, glb, measure.triangles());
        Measure written = measure.withBytes(glb.length);
        Validation found =
                journal.timed(wanted.kind(), "check", written, () -> validation(rendition.file()), checked -> written);
        if (!found.errors().isEmpty()) {
            throw new GltfRefused(
                    "not-convertible",
                    "The shop could not make a sound model of this file (%s).",
                    found.errors().getFirst());
        }
        if (glb.length > wanted.maxBytes()) {
            warnings.add(new Warning(
                    "large-" + wanted.kind(), "The " + wanted.kind() + " has " + glb.length / 1024 + " KiB."));
        }
        renditions.add(rendition);
    }

    private void warn(Validation found) {
        found.errors().forEach(issue -> warnings.add(new Warning(issue.code(), issue.message())));
        found.warnings().forEach(issue -> warnings.add(new Warning(issue.code(), issue.message())));
    }

    /** The validator opens single files only: a zip is checked as the model that was read out of it. */
    private Validation validation(Path source, byte[] file, Document read) {
        if (!GltfReader.isArchive(file)) {
            return validation(source);
        }
        try {
            Path model = Files.createTempFile("unzipped", ".glb");
            try {
                return validation(Files.write(model, GltfWriter.write(read, Compression.NONE)));
            } finally {
                Files.delete(model);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private Validation validation(Path file) {
        try {
            return validator.validate(file);
        } catch (ValidatorUnavailable unavailable) {
            Warning unchecked =
                    new Warning("unchecked", "The Khronos validator did not run: " + unavailable.getMessage());
            if (!warnings.contains(unchecked)) {
                warnings.add(unchecked);
            }
            return new Validation(List.of());
        }
    }
}
