package dev.plinth.asset.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plinth.asset.gltf.Compression;
import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Extensions;
import dev.plinth.asset.gltf.GltfWriter;
import dev.plinth.asset.gltf.Limits;
import dev.plinth.asset.gltf.TestModels;
import dev.plinth.asset.pipeline.check.Validation;
import dev.plinth.asset.pipeline.check.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate and the ladder before it; what the Khronos validator says is shown elsewhere. */
class LevelsTest {

    private static final Fidelity.Floor BELOW_ALL = new Fidelity.Floor(-1, 0);
    private static final Fidelity.Floor LIKE = new Fidelity.Floor(0.97, 30);
    private static final Fidelity.Floor BEYOND_REACH = new Fidelity.Floor(0.999999, 98);

    @TempDir
    private Path folder;

    @Test
    void saysHowLikeTheSourceEachViewIsAndKeepsThePair() throws IOException {
        var result = (Outcome.Result) made(level(0, 0.0001, 64, Long.MAX_VALUE, LIKE));
        Fidelity fidelity = result.fidelity().getFirst();

        assertThat(fidelity.views())
                .extracting(Fidelity.View::camera)
                .containsExactly("front-right", "back-right", "back-left", "front-left", "front-right", "front-right");
        assertThat(fidelity.views())
                .extracting(Fidelity.View::variant)
                .containsExactly(null, null, null, null, "Oak", "Walnut");
        assertThat(fidelity.ssim()).isEqualTo(0.985, within(0.015));
        assertThat(result.renditions())
                .filteredOn(each -> each.sha256().equals(fidelity.comparison()))
                .singleElement()
                .satisfies(pair -> assertThat(pair.kind()).isEqualTo("comparison"));
    }

    @Test
    void refusesWhatCannotBeMadeToLookLikeItsSource() throws IOException {
        assertThat(made(level(0, 0.0001, 64, Long.MAX_VALUE, BEYOND_REACH)))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("below-fidelity");
                    assertThat(refused.detail()).contains("\"test\"", "100.0 %");
                });
    }

    @Test
    void keepsThePairOfWhatItRefuses() throws IOException {
        var refused = (Outcome.Refused) made(level(0, 0.0001, 64, Long.MAX_VALUE, BEYOND_REACH));
        Outcome.Compared compared = Objects.requireNonNull(refused.compared());

        assertThat(compared.fidelity().rendition()).isEqualTo("test");
        assertThat(compared.fidelity().psnr()).isBetween(30.0, BEYOND_REACH.psnr());
        assertThat(compared.fidelity().comparison())
                .isEqualTo(compared.picture().sha256());
        assertThat(compared.picture().file()).isNotEmptyFile();
    }

    @Test
    void saysThatItIsTheColoursWhereItIs() throws IOException {
        assertThat(made(level(0, 0.0001, 64, Long.MAX_VALUE, new Fidelity.Floor(0.5, 98))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.detail()).contains("PSNR", "98.0 dB is asked"));
    }

    @Test
    void triesMoreBeforeItRefuses() throws IOException {
        RenditionOptions coarse = level(0.01, 0.5, 4, Long.MAX_VALUE, LIKE);

        assertThat(ssim(made(withFloor(coarse, BELOW_ALL)))).isLessThan(0.97);
        assertThat(ssim(made(coarse))).isGreaterThan(0.97);
    }

    @Test
    void looksRightBeforeItIsSmall() throws IOException {
        var result = (Outcome.Result) made(level(0, 0.0001, 64, 1, LIKE));

        assertThat(result.fidelity().getFirst().ssim()).isGreaterThan(0.97);
        assertThat(result.warnings()).extracting(Warning::code).contains("large-test");
    }

    @Test
    void isAsSmallAsAskedWhereItLooksRightAllTheSame() throws IOException {
        long whole = bytes(made(level(0, 0.0001, 64, Long.MAX_VALUE, BELOW_ALL)));

        var result = made(level(0, 0.0001, 64, whole - 1, BELOW_ALL));

        assertThat(bytes(result)).isLessThan(whole);
        assertThat(((Outcome.Result) result).warnings()).isEmpty();
    }

    @Test
    void takesACloserSurfaceForGlassOnly() throws IOException {
        RenditionOptions coarse = level(0, 0.02, 512, Long.MAX_VALUE, BELOW_ALL);
        Document glass = TestModels.glassBall();
        Document opaque = TestModels.glassBall();
        Extensions.forget(opaque.json(), "KHR_materials_transmission");

        assertThat(bytes(made(glass, withGoal(coarse, 98)))).isEqualTo(bytes(made(glass, coarse.closer())));
        assertThat(bytes(made(glass, withGoal(coarse, 98)))).isGreaterThan(bytes(made(glass, coarse)));
        assertThat(bytes(made(opaque, withGoal(coarse, 98)))).isEqualTo(bytes(made(opaque, coarse)));
    }

    private static RenditionOptions level(double ratio, double error, int edge, long maxBytes, Fidelity.Floor floor) {
        return new RenditionOptions("test", ratio, error, 12, 8, edge, 0.8f, maxBytes, floor, 0);
    }

    private static RenditionOptions withFloor(RenditionOptions options, Fidelity.Floor floor) {
        return level(options.ratio(), options.error(), options.textureEdge(), options.maxBytes(), floor);
    }

    private static RenditionOptions withGoal(RenditionOptions options, double goal) {
        return new RenditionOptions(
                options.kind(),
                options.ratio(),
                options.error(),
                options.positionBits(),
                options.normalBits(),
                options.textureEdge(),
                options.textureQuality(),
                options.maxBytes(),
                options.floor(),
                goal);
    }

    private Outcome made(RenditionOptions level) throws IOException {
        return made(TestModels.cubeWithVariants(), level);
    }

    private Outcome made(Document model, RenditionOptions level) throws IOException {
        Path source = Files.write(folder.resolve("source.glb"), GltfWriter.write(model, Compression.NONE));
        var options =
                new Options(Limits.DEFAULT, Compression.KHR_MESHOPT, List.of(level), List.of(64), 96, false, false);
        try (var pipeline = new Pipeline(new SatisfiedValidator())) {
            return pipeline.run(source, folder.resolve("out"), options, Progress.NONE);
        }
    }

    private static double ssim(Outcome outcome) {
        return ((Outcome.Result) outcome).fidelity().getFirst().ssim();
    }

    private static long bytes(Outcome outcome) {
        return ((Outcome.Result) outcome)
                .renditions().stream()
                        .filter(each -> each.kind().equals("test"))
                        .mapToLong(Rendition::bytes)
                        .sum();
    }

    private static final class SatisfiedValidator implements Validator {
        @Override
        public Validation validate(Path glb) {
            return new Validation(List.of());
        }

        @Override
        public void close() {}
    }
}
