package dev.plinth.asset.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Originals;
import dev.plinth.asset.domain.Recipe;
import dev.plinth.asset.domain.Upload;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessUploadTest {

    private static final Manifest MANIFEST = new Manifest(
            List.of(),
            new Manifest.Bounds(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0)),
            List.of(new Manifest.Rendition("full", Optional.empty(), "renditions/a.glb", 1, 1, "model/gltf-binary", 0)),
            List.of(),
            List.of());

    private final InMemoryModels models = new InMemoryModels();
    private final List<String> stored = new ArrayList<>();
    private final Model chair = Model.named("Oslo chair");
    private Recipe recipe =
            (version, original, folder) -> new Recipe.Cooked.Made(MANIFEST, List.of(folder.resolve("a.glb")));

    @BeforeEach
    void anUploadThatHasArrived() {
        models.add(chair);
        models.startVersion(
                chair.withNextVersion(),
                ModelVersion.awaiting(chair.id(), 1, new Upload("chair.glb", 10, "a".repeat(64))));
    }

    @Test
    void whatThePipelineMadeIsStoredBeforeTheVersionIsReady() {
        process();

        assertThat(stored).containsExactly("renditions/a.glb");
        assertThat(progress()).isEqualTo(new Progress.Ready(MANIFEST));
    }

    @Test
    void aRefusedUploadTellsItsCause() {
        recipe = (version, original, folder) -> new Recipe.Cooked.Refused("not-glb", "The file is no GLB");

        process();

        assertThat(progress()).isEqualTo(new Progress.Failed("not-glb", "The file is no GLB"));
        assertThat(stored).isEmpty();
    }

    @Test
    void aFaultOfOursIsTriedAgain() {
        recipe = (version, original, folder) -> {
            throw new IllegalStateException("disk full");
        };

        assertThatIllegalStateException().isThrownBy(this::process);
        assertThat(progress()).isEqualTo(new Progress.Processing());

        recipe = (version, original, folder) -> new Recipe.Cooked.Made(MANIFEST, List.of(folder.resolve("a.glb")));
        process();
        assertThat(progress()).isInstanceOf(Progress.Ready.class);
    }

    @Test
    void anEventThatComesTwiceCooksOnce() {
        process();
        recipe = (version, original, folder) -> {
            throw new AssertionError("cooked twice");
        };

        process();
    }

    private void process() {
        new ProcessUpload(
                        models, new NoOriginals(), (key, file, type) -> stored.add(key), recipe::cook, new Workplace())
                .process(chair.id(), 1);
    }

    private Progress progress() {
        return models.version(chair.id(), 1).orElseThrow().progress();
    }

    private static final class NoOriginals implements Originals {
        @Override
        public UploadPermit permit(ModelVersion version) {
            return new UploadPermit("PUT", URI.create("http://s3.example"), Map.of(), Instant.EPOCH);
        }

        @Override
        public void fetch(ModelVersion version, Path into) {
            // the recipe of these tests reads nothing
        }
    }
}
