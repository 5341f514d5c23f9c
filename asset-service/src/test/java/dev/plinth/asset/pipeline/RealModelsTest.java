package dev.plinth.asset.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.GltfReader;
import dev.plinth.asset.gltf.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One real product from a folder of models beside the checkout, or from PLINTH_MODELS; skipped where there is none. */
class RealModelsTest {

    private static final Path MODELS =
            Path.of(Optional.ofNullable(System.getenv("PLINTH_MODELS")).orElse("../../shared/models"));

    @TempDir
    private Path folder;

    @Test
    void aRealShoeLooksTheSameInAThirdOfTheBytes() throws IOException {
        Path shoe = MODELS.resolve("MaterialsVariantsShoe.glb");
        assumeTrue(
                Files.exists(shoe),
                "no real models at " + MODELS.toAbsolutePath().normalize());
        try (var pipeline = Pipeline.open()) {
            var outcome = (Outcome.Result) pipeline.run(shoe, folder, Options.DEFAULT, Progress.NONE);
            Rendition full = of("full", outcome);

            assertThat(of("preview", outcome).bytes()).isLessThan(150 * 1024);
            assertThat(full.bytes()).isLessThan(Files.size(shoe) / 3);
            assertThat(Likeness.of(read(shoe), read(full.file()), null)).isGreaterThan(32);
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
