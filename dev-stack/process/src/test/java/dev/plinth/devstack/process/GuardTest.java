package dev.plinth.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {

    private static final Duration AMPLE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void endsTheNativeProcessOfAKilledJvm() throws IOException {
        Path pidFile = folder.resolve("pid");
        var classPath = new ClassPath(List.of(Path.of("target/classes"), Path.of("target/test-classes")));
        ChildProcess parent = JavaProgram.of("parent", classPath, Parent.class.getName())
                .arguments(pidFile.toString())
                .start(folder.resolve("parent.log"));
        await().atMost(AMPLE)
                .until(() -> Files.exists(pidFile) && !Files.readString(pidFile).isEmpty());
        ProcessHandle orphan =
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        parent.kill();

        await().atMost(AMPLE).until(() -> !orphan.isAlive());
    }

    static class Parent {
        public static void main(String... words) throws IOException, InterruptedException {
            Process sleeper = new ProcessBuilder("sleep", "62").start();
            Guard.over(sleeper.toHandle());
            Files.writeString(Path.of(words[0]), String.valueOf(sleeper.pid()));
            sleeper.waitFor();
        }
    }
}
