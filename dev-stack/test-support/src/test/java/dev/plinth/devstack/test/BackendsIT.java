package dev.plinth.devstack.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.process.ClassPath;
import dev.plinth.devstack.process.JavaProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendsIT {

    @TempDir
    private Path folder;

    @Test
    void anotherTestJvmOfTheBuildFindsWhatRuns() throws Exception {
        var classPath = new ClassPath(List.of(Path.of(System.getProperty("java.class.path"))));
        Path log = folder.resolve("jvm.log");

        JavaProgram.of("another test", classPath, AnotherTest.class.getName())
                .ownedBy(Build.current().owner().pid())
                .start(log)
                .process()
                .waitFor(5, TimeUnit.MINUTES);

        assertThat(Files.readString(log)).contains(Build.current().owner().pid() + " " + Backends.redis());
    }

    static class AnotherTest {
        public static void main(String... words) {
            System.out.println(Build.current().owner().pid() + " " + Backends.redis());
        }
    }
}
