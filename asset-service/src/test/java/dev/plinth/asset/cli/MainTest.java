package dev.plinth.asset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    @Test
    void whatCannotBeReadIsACallMadeWrongly() throws IOException, InterruptedException {
        String out = folder.resolve("out").toString();

        assertThat(Main.run("optimize", folder.toString(), out)).isEqualTo(2);
        assertThat(Main.run("optimize", folder.resolve("none.glb").toString(), out))
                .isEqualTo(2);
    }
}
