package dev.plinth.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverTest {

    @TempDir
    private Path folder;

    private Path pidFile;
    private Process process;

    @BeforeEach
    void aProcessThatItsParentForgot() throws IOException {
        pidFile = folder.resolve("sleeper.pid");
        process = new ProcessBuilder("sleep", "61").start();
        Files.writeString(pidFile, process.pid() + "\nmore that nobody reads\n");
        await().until(() -> process.info()
                .commandLine()
                .filter(line -> line.contains("sleep"))
                .isPresent());
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void isEndedWhenItsCommandLineCarriesTheMark() {
        Leftover.end(pidFile, "61");

        assertThat(process.isAlive()).isFalse();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void isLeftAloneWhenThePidNowBelongsToAnother() {
        Leftover.end(pidFile, "postgres");

        assertThat(process.isAlive()).isTrue();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void mayNeverHaveBeen() {
        Leftover.end(folder.resolve("none.pid"), "sleep");
    }
}
