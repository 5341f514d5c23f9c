package dev.plinth.devstack.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.models.furniture.Workshop;
import dev.plinth.devstack.models.gltf.GlbWriter;
import dev.plinth.devstack.models.surface.Textures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderModelsTest {

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();

    @Test
    void readsTheLooksOutOfTheFile() throws IOException {
        byte[] glb =
                new GlbWriter(new Textures()).write(Workshop.piece("side-table").model());
        Files.write(folder.resolve("MyMarble table_2.GLB"), glb);
        DemoProduct product = products().getFirst();
        assertThat(product.id()).isEqualTo("my-my-marble-table-2");
        assertThat(product.body().path("name").asString()).isEqualTo("My Marble table 2");
        assertThat(product.body().at("/variants/1/materialVariant").asString()).isEqualTo("Verde");
        assertThat(product.stock())
                .containsOnlyKeys("MY-MY-MARBLE-TABLE-2-1", "MY-MY-MARBLE-TABLE-2-2", "MY-MY-MARBLE-TABLE-2-3");
    }

    @Test
    void saysWhatItSkips() throws IOException {
        Files.writeString(folder.resolve("broken.glb"), "this is no model at all, only words");
        assertThat(products()).isEmpty();
        assertThat(lines).anyMatch(line -> line.contains("broken.glb"));
    }

    @Test
    void namesFitTheContractHoweverTheFileIsCalled() {
        for (String file :
                List.of("ü.glb", "---.glb", "A very long name that goes on and on, for ever and ever.glb", "x.glb")) {
            FileName name = FileName.of(Path.of(file));
            assertThat(name.slug()).matches("[a-z0-9][a-z0-9-]{2,31}").doesNotEndWith("-");
            assertThat(name.title()).isNotBlank();
        }
    }

    private List<DemoProduct> products() throws IOException {
        return new FolderModels(folder, lines::add).products();
    }
}
