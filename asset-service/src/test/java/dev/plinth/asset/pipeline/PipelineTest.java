package dev.plinth.asset.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.plinth.asset.gltf.Compression;
import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.GltfReader;
import dev.plinth.asset.gltf.GltfRefused;
import dev.plinth.asset.gltf.GltfWriter;
import dev.plinth.asset.gltf.Limits;
import dev.plinth.asset.gltf.TestGlb;
import dev.plinth.asset.gltf.TestModels;
import dev.plinth.asset.gltf.TestZip;
import dev.plinth.asset.pipeline.check.Validation;
import dev.plinth.asset.pipeline.check.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs Node, as the build does: every output is checked by the Khronos validator. */
class PipelineTest {

    private static final double ALIKE = 38;

    private static final Pipeline PIPELINE = Pipeline.open();
    private static final Options SMALL_POSTERS = new Options(
            Limits.DEFAULT,
            Compression.KHR_MESHOPT,
            List.of(RenditionOptions.PREVIEW, RenditionOptions.FULL),
            List.of(128, 64),
            64,
            true,
            false);

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        PIPELINE.close();
    }

    @Test
    void makesPreviewFullAndAPosterAndAUsdzForEachLook() throws IOException {
        Outcome.Result result = made(TestModels.cubeWithVariants(), SMALL_POSTERS);

        assertThat(result.variants()).containsExactly("Oak", "Walnut");
        assertThat(result.renditions())
                .extracting(Rendition::kind, Rendition::variant)
                .containsExactlyInAnyOrder(
                        tuple("preview", null),
                        tuple("comparison", null),
                        tuple("full", null),
                        tuple("comparison", null),
                        tuple("usdz", null),
                        tuple("usdz", "Oak"),
                        tuple("usdz", "Walnut"),
                        tuple("poster", null),
                        tuple("poster", null),
                        tuple("poster", "Oak"),
                        tuple("poster", "Oak"),
                        tuple("poster", "Walnut"),
                        tuple("poster", "Walnut"));
        assertThat(result.renditions())
                .filteredOn(each -> each.kind().equals("poster"))
                .extracting(Rendition::width)
                .containsOnly(128, 64);
        assertThat(result.bounds().longestEdge()).isEqualTo(0.5, within(1e-6));
    }

    @Test
    void whatAFileMakesTheShopSayIsShort() {
        assertThat(new Warning("VALUE_NOT_IN_LIST", "x".repeat(300_000)).detail())
                .hasSizeLessThan(600);
        assertThat(new GltfRefused("not-convertible", "%s", "x".repeat(300_000)).detail())
                .hasSizeLessThan(600);
        assertThat(new Warning("large-full", "The full has 4000 KiB.").detail()).isEqualTo("The full has 4000 KiB.");
    }

    @Test
    void namesEveryFileAfterItsContent() throws IOException {
        for (Rendition each : made(TestModels.cubeWithVariants(), SMALL_POSTERS).renditions()) {
            assertThat(each.file()).exists().hasSize(each.bytes());
            assertThat(each.file().getFileName().toString()).startsWith(each.sha256());
        }
    }

    @Test
    void theKhronosValidatorFindsNothingWrong() throws IOException {
        Outcome.Result result = made(TestModels.cubeWithVariants(), SMALL_POSTERS);

        assertThat(result.warnings()).noneMatch(warning -> warning.code().equals("unchecked"));
        assertThat(result.steps())
                .filteredOn(step -> step.step().equals("check"))
                .hasSize(2);
    }

    @Test
    void whatIsStoredPackedIsCheckedAllTheSame() throws IOException {
        var packed = new Options(
                Limits.DEFAULT,
                Compression.KHR_MESHOPT,
                List.of(RenditionOptions.PREVIEW),
                List.of(32),
                64,
                false,
                true);
        Outcome.Result result = made(TestModels.cubeWithVariants(), packed);

        assertThat(result.renditions()).extracting(Rendition::encoding).contains("br");
        assertThat(result.warnings()).noneMatch(warning -> warning.code().equals("unchecked"));
    }

    @Test
    void aFullDiskIsNotTheUploadsFault() {
        try (var pipeline = new Pipeline(new FullDisk())) {
            assertThatIOException()
                    .isThrownBy(() -> pipeline.run(
                            stored(TestModels.cubeWithVariants()), folder.resolve("out"), SMALL_POSTERS, Progress.NONE))
                    .withMessage("no space left");
        }
    }

    @Test
    void unpackedOutputsAreSoundInEveryNumber() throws IOException {
        for (Document model :
                List.of(TestModels.cubeWithVariants(), TestModels.skinnedStrip(), TestModels.morphingCube())) {
            Outcome.Result result = made(model, SMALL_POSTERS.with(Compression.NONE));

            assertThat(result.renditions()).isNotEmpty();
        }
    }

    @Test
    void everyVariantLooksAsInTheSource() throws IOException {
        Document source = TestModels.cubeWithVariants();
        Document full = full(made(source, SMALL_POSTERS));

        assertThat(Likeness.of(source, full, 0)).isGreaterThan(ALIKE);
        assertThat(Likeness.of(source, full, 1)).isGreaterThan(ALIKE);
    }

    @Test
    void aSkinBendsAsInTheSource() throws IOException {
        Document source = TestModels.skinnedStrip();

        assertThat(Likeness.of(source, full(made(source, SMALL_POSTERS)), null)).isGreaterThan(ALIKE);
    }

    @Test
    void aMorphAndItsAnimationSurvive() throws IOException {
        Document source = TestModels.morphingCube();
        Document full = full(made(source, SMALL_POSTERS));

        assertThat(Likeness.of(source, full, null)).isGreaterThan(ALIKE);
        assertThat(full.json().path("animations").path(0).path("channels")).hasSize(1);
    }

    /** What a step loses must be seen, also one that every rendition starts from. */
    @Test
    void theGateSeesTheUploadAsItWasRead() throws IOException {
        Outcome.Result result = made(TestModels.cubeWithVariants(), SMALL_POSTERS);

        assertThat(result.steps())
                .filteredOn(step -> step.rendition().equals(StepReport.ALL))
                .extracting(StepReport::step)
                .startsWith("validate", "fidelity")
                .hasSize(2 + Recipe.common().size());
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        List<Integer> done = new ArrayList<>();

        PIPELINE.run(stored(TestModels.morphingCube()), folder, SMALL_POSTERS, (step, at, total) -> done.add(at));

        assertThat(done).isSorted().hasSizeGreaterThan(10);
    }

    @Test
    void takesAZipLikeAGlb() throws IOException {
        Path zip =
                Files.write(folder.resolve("upload"), TestZip.withQuad("chair/").bytes());

        var result = (Outcome.Result) PIPELINE.run(zip, folder.resolve("out"), SMALL_POSTERS, Progress.NONE);

        assertThat(result.renditions()).extracting(Rendition::kind).contains("poster", "preview", "full", "usdz");
        assertThat(result.warnings()).extracting(Warning::code).containsExactly("no-variants");
    }

    @Test
    void refusesInAMerchantsWords() throws IOException {
        Path poison = Files.write(folder.resolve("poison.glb"), TestGlb.quad("'count':4", "'count':2147483648"));

        Outcome outcome = PIPELINE.run(poison, folder.resolve("out"), SMALL_POSTERS, Progress.NONE);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("bad-accessor"));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static final class FullDisk implements Validator {
        @Override
        public Validation validate(Path glb) {
            throw new UncheckedIOException(new IOException("no space left"));
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"'scenes':[]", "'scenes':[{'nodes':[]}]"})
    void refusesASceneThatShowsNothing(String empty) throws IOException {
        String scene = empty.endsWith(":[]") ? "'scene':0,'scenes':[{'nodes':[0]}]," : "'scenes':[{'nodes':[0]}]";
        Path blank = Files.write(folder.resolve("blank.glb"), TestGlb.quad(scene, empty.endsWith(":[]") ? "" : empty));

        assertThat(PIPELINE.run(blank, folder.resolve("out"), SMALL_POSTERS, Progress.NONE))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("nothing-to-show"));
    }

    @Test
    void refusesWhatHoldsNoTriangles() throws IOException {
        Path points = Files.write(folder.resolve("points.glb"), TestGlb.quad("'indices':1", "'mode':0"));

        assertThat(PIPELINE.run(points, folder.resolve("out"), SMALL_POSTERS, Progress.NONE))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("nothing-to-show"));
    }

    private Outcome.Result made(Document model, Options options) throws IOException {
        Outcome outcome = PIPELINE.run(stored(model), folder.resolve("out"), options, Progress.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Result.class);
        return (Outcome.Result) outcome;
    }

    private Path stored(Document model) throws IOException {
        return Files.write(folder.resolve("source.glb"), GltfWriter.write(model, Compression.NONE));
    }

    private static Document full(Outcome.Result result) throws IOException {
        Rendition full = result.renditions().stream()
                .filter(each -> each.kind().equals("full"))
                .findFirst()
                .orElseThrow();
        return new GltfReader(Limits.DEFAULT).read(Files.readAllBytes(full.file()));
    }
}
