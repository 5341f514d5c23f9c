package dev.plinth.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    private static final Duration AMPLE = Duration.ofMinutes(2);
    private static final ClassPath CODE = new ClassPath(List.of(
            Path.of("target/classes").toAbsolutePath(),
            Path.of("target/test-classes").toAbsolutePath()));

    @TempDir
    private Path folder;

    private final int port = Ports.free();
    private ChildProcess child;

    @AfterEach
    void end() {
        if (child != null) {
            child.kill();
        }
    }

    @Test
    void isReadyOnceItsPortAnswers() {
        start(listener()).awaitReady(Probe.port(port), AMPLE);

        assertThat(Ports.isTaken(port)).isTrue();
    }

    @Test
    void stopsWhenAsked() {
        start(listener()).awaitReady(Probe.port(port), AMPLE);

        child.stop(AMPLE);

        assertThat(child.isAlive()).isFalse();
        assertThat(Ports.isTaken(port)).isFalse();
    }

    @Test
    void failsWithTheEndOfTheLogWhenItDiesFirst() {
        start(listener().arguments("--refuse", "no such model"));

        assertThatExceptionOfType(StartFailed.class)
                .isThrownBy(() -> child.awaitReady(Probe.port(port), AMPLE))
                .withMessageContaining("ended with 1")
                .withMessageContaining("no such model");
    }

    @Test
    void failsWhenTheTimeIsOver() {
        start(listener());

        assertThatExceptionOfType(StartFailed.class)
                .isThrownBy(() -> child.awaitReady(() -> false, Duration.ofMillis(200)))
                .withMessageContaining("was not ready");
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void endsWithItsOwner() throws IOException {
        Process owner = new ProcessBuilder("sleep", "60").start();
        start(listener().ownedBy(owner.pid())).awaitReady(Probe.port(port), AMPLE);

        owner.destroyForcibly();

        await().atMost(AMPLE).until(() -> !child.isAlive());
    }

    @Test
    void runsAnyMainTetheredToItsOwner() throws IOException {
        Process owner = new ProcessBuilder("sleep", "60").start();
        var plain = JavaProgram.of("plain", CODE, Tethered.class.getName()).ownedBy(owner.pid());
        start(plain.arguments(Untethered.class.getName(), String.valueOf(port))).awaitReady(Probe.port(port), AMPLE);

        owner.destroyForcibly();

        await().atMost(AMPLE).until(() -> !child.isAlive());
    }

    private JavaProgram listener() {
        return JavaProgram.of("listener", CODE, Listener.class.getName()).arguments("--port", String.valueOf(port));
    }

    private ChildProcess start(JavaProgram program) {
        child = program.start(folder.resolve("child.log"));
        return child;
    }
}
