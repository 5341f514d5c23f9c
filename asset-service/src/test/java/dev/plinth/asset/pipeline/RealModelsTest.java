package dev.plinth.asset.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.GltfReader;
import dev.plinth.asset.gltf.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real products: one from a folder of models beside the checkout, and all that are in the folder that PLINTH_MODELS names,
 * which takes some seconds each. Skipped where there are none.
 */
class RealModelsTest {

    private static final Path BESIDE = Path.of("../../shared/models");
    private static final Path NONE = Path.of("none");

    @TempDir
    private Path folder;

    @Test
    void aRealShoeLooksTheSameInAThirdOfTheBytes() throws IOException {
        Path shoe = BESIDE.resolve("MaterialsVariantsShoe.glb");
        assumeTrue(
                Files.exists(shoe),
                "no real models at " + BESIDE.toAbsolutePath().normalize());
        var outcome = made(shoe);
        Rendition full = of("full", outcome);

        assertThat(of("preview", outcome).bytes()).isLessThan(150 * 1024);
        assertThat(full.bytes()).isLessThan(Files.size(shoe) / 3);
        assertThat(Likeness.of(read(shoe), read(full.file()), null)).isGreaterThan(32);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyRealModelPassesGateAndValidatorWithinItsSizes(Path model) throws IOException {
        assumeTrue(Files.exists(model), "PLINTH_MODELS names no folder with models");
        var outcome = made(model);

        assertThat(of("preview", outcome).bytes()).isLessThan(150 * 1024);
        assertThat(of("low", outcome).bytes()).isLessThan(1024 * 1024);
        assertThat(of("full", outcome).bytes()).isLessThan(3 * 1024 * 1024);
        assertThat(outcome.warnings()).extracting(Warning::code).doesNotContain("unchecked");
        assertThat(outcome.fidelity())
                .hasSize(3)
                .allSatisfy(found -> assertThat(found.views())
                        .allMatch(view -> view.ssim() >= found.floor().ssim()));
    }

    private static List<Path> models() throws IOException {
        String stated = System.getenv("PLINTH_MODELS");
        if (stated == null) {
            return List.of(NONE);
        }
        try (Stream<Path> all = Files.list(Path.of(stated))) {
            return all.filter(each -> each.toString().endsWith(".glb")).sorted().toList();
        }
    }

    private Outcome.Result made(Path model) throws IOException {
        try (var pipeline = Pipeline.open()) {
            Outcome outcome = pipeline.run(model, folder, Options.DEFAULT, Progress.NONE);
            assertThat(outcome).isInstanceOf(Outcome.Result.class);
            return (Outcome.Result) outcome;
        }
    }

    private static Document read(Path file) throws IOException {
        return new GltfReader(Limits.DEFAULT).read(Files.readAllBytes(file));
    }

    private static Rendition of(String kind, Outcome.Result outcome) {
        return outcome.renditions().stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
