package dev.plinth.asset.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class WorkerCommandTest {

    @TempDir
    private Path scratch;

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatAWorkerTakesBesideItsHeapIsCappedBySystem() throws IOException, InterruptedException {
        assertThat(hungry(DataSize.ofMegabytes(512))).isNotZero();
        assertThat(hungry(DataSize.ofGigabytes(4))).isZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatBreaksAWorkerIsToldByItsLastWordsAndLeavesNoReport(@TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(instead(DataSize.ofMegabytes(512), Broken.class))
                .directory(folder.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isNotZero();
        assertThat(said).contains("SIGSEGV").doesNotContain("insufficient memory", "OutOfMemoryError");
        assertThat(folder).isEmptyDirectory();
    }

    /** The heap may be larger than what the system gives: then it is the JVM that asks in vain. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aJvmThatTheSystemHoldsBackSaysSo() throws Exception {
        Process process = new ProcessBuilder(instead(DataSize.ofMegabytes(-16), Greedy.class)).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isNotZero();
        assertThat(said).contains("insufficient memory");
    }

    private List<String> instead(DataSize beside, Class<?> main) {
        return WorkerCommand.of(DataSize.ofMegabytes(256), beside, scratch).stream()
                .map(word -> word.equals(Main.class.getName()) ? main.getName() : word)
                .toList();
    }

    private int hungry(DataSize beside) throws IOException, InterruptedException {
        List<String> command = WorkerCommand.of(DataSize.ofMegabytes(64), beside, scratch).stream()
                .map(word -> word.equals(Main.class.getName()) ? Hungry.class.getName() : word)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.contains("nothing held it back")).isEqualTo(process.waitFor() == 0);
        return process.waitFor();
    }
}
