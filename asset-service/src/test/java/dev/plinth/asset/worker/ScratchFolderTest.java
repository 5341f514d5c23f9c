package dev.plinth.asset.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {

    @TempDir
    private Path base;

    @Test
    void takesAllWithItWhenItEnds() throws IOException {
        var scratch = new ScratchFolder(base);
        Files.createFile(Files.createDirectory(scratch.folder().resolve("made")).resolve("a.glb"));

        scratch.close();

        assertThat(base).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeftGoesWithTheNextStart() throws IOException, InterruptedException {
        Process killed = process();
        Path left = folderOf(killed);
        killed.destroyForcibly().waitFor();
        assertThat(left).isNotEmptyDirectory();

        new ScratchFolder(base).close();

        assertThat(base).isEmptyDirectory();
    }

    @Test
    void whatIsAnothersStaysAsLongAsItLives() throws IOException, InterruptedException {
        Process other = process();
        try {
            Path theirs = folderOf(other);
            var mine = new ScratchFolder(base);

            new ScratchFolder(base).close();

            assertThat(theirs).isNotEmptyDirectory();
            assertThat(mine.folder()).isDirectory();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    private Process process() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Scribbler.class.getName(),
                        base.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path folderOf(Process process) throws IOException {
        return Path.of(process.inputReader().readLine());
    }

    /** Writes into a folder of its own, says where, and stays. */
    static final class Scribbler {
        private Scribbler() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            var scratch = new ScratchFolder(Path.of(arguments[0]));
            Files.writeString(scratch.folder().resolve("half.glb"), "half of it");
            System.out.println(scratch.folder());
            Thread.currentThread().join();
        }
    }
}
