package dev.plinth.devstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plinth.devstack.process.ChildProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private final AtomicInteger lives = new AtomicInteger();

    @TempDir
    private Path folder;

    @Test
    void whatAProcessSaidOutlivesItsEnd() throws IOException {
        Path log = folder.resolve("cat.log");
        try (var supervisor = new Supervisor(new Progress(new PrintStream(OutputStream.nullOutputStream())))) {
            supervisor.start(List.of(new Part.Runs("cat", List.of(), () -> alive(log), () -> says(log))));
            supervisor.revive();

            for (int death = 1; death <= 2; death++) {
                supervisor.child("cat").kill();
                int lived = death;
                await().atMost(Duration.ofSeconds(30)).until(() -> lives.get() == lived + 1 && supervisor.isUp("cat"));
            }
        }

        assertThat(log).hasContent("life 3");
        assertThat(folder.resolve("cat.log.1")).hasContent("life 1");
        assertThat(folder.resolve("cat.log.2")).hasContent("life 2");
    }

    private ChildProcess alive(Path log) {
        try {
            String life = "echo life " + lives.incrementAndGet() + "; exec sleep 60";
            return new ChildProcess(
                    "cat",
                    new ProcessBuilder("sh", "-c", life)
                            .redirectOutput(log.toFile())
                            .start(),
                    log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean says(Path log) {
        try {
            return Files.readString(log).contains("life");
        } catch (IOException notYet) {
            return false;
        }
    }
}
