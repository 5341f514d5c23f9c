package dev.plinth.devstack.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControllerModelsTest {

    @TempDir
    Path folder;

    @Test
    void whatIsThereIsNotFetchedAgain() throws IOException {
        Path file = folder.resolve("package/dist/profiles/htc-vive/none.glb");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "model");
        var lines = new ArrayList<String>();
        assertThat(new ControllerModels(folder, lines::add).fetch(List.of("htc-vive/none")))
                .containsEntry("htc-vive/none", file);
        assertThat(lines).isEmpty();
    }
}
