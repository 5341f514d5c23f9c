package dev.plinth.asset.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.application.Scratch;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Recipe.Cooked;
import dev.plinth.asset.domain.Upload;
import dev.plinth.asset.gltf.TestDraco;
import dev.plinth.asset.gltf.TestGlb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** With real worker processes: what a hostile upload does to them, and what it does not do to the next one. */
class WorkerRecipeTest {

    @TempDir
    private Path folder;

    private WorkerRecipe recipe;

    @BeforeEach
    void aWorker() {
        var properties = new PipelineProperties(
                1,
                DataSize.ofMegabytes(96),
                DataSize.ofMegabytes(768),
                Duration.ofSeconds(60),
                PipelineProperties.Validator.REQUIRED,
                new PipelineProperties.Light(DataSize.ofMegabytes(64), 1_000_000, 1_000_000));
        recipe = new WorkerRecipe(properties, new Scratch(folder));
    }

    @AfterEach
    void endWorkers() {
        recipe.close();
    }

    @Test
    void aDracoBombMeetsTheCapIsRefusedForGoodAndTheNextUploadIsTaken() throws IOException {
        assertThat(cook(TestDraco.bomb())).isInstanceOfSatisfying(Cooked.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("too-heavy");
            assertThat(refused.detail()).contains("memory");
        });

        assertThat(cook(TestGlb.quad())).isInstanceOf(Cooked.Made.class);
    }

    private Cooked cook(byte[] upload) throws IOException {
        var version = ModelVersion.awaiting(
                ModelId.fresh(), 1, new Upload("a.glb", upload.length, "a".repeat(64)), Instant.EPOCH);
        Path original = Files.write(folder.resolve("original.glb"), upload);
        return recipe.cook(version, original, folder.resolve("made"), step -> {});
    }
}
