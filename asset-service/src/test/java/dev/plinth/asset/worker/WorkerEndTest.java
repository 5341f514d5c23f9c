package dev.plinth.asset.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.cli.Main;
import dev.plinth.asset.gltf.TestGlb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** With real processes: a worker and whoever started it. */
class WorkerEndTest {

    @TempDir
    private Path folder;

    @Test
    void aWorkerInTheMidstOfAJobEndsWithItsOwner() throws Exception {
        Process owner = owner(worker(Endless.class.getName()));
        ProcessHandle worker =
                ProcessHandle.of(Long.parseLong(owner.inputReader().readLine())).orElseThrow();
        try {
            owner.destroyForcibly().waitFor();

            worker.onExit().get(20, TimeUnit.SECONDS);
        } finally {
            worker.destroyForcibly();
        }
    }

    @Test
    void aWorkerThatWaitsForAJobEndsWithItsInput() throws Exception {
        Process worker = new ProcessBuilder(worker(Main.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(worker.inputReader().readLine()).contains("ready");

        worker.outputWriter().close();

        assertThat(worker.onExit().get(20, TimeUnit.SECONDS).exitValue()).isZero();
    }

    private List<String> worker(String main) {
        return WorkerCommand.of(DataSize.ofMegabytes(96), DataSize.ofMegabytes(768), folder).stream()
                .map(word -> word.equals(Main.class.getName()) ? main : word)
                .toList();
    }

    private Process owner(List<String> worker) throws IOException {
        Path upload = Files.write(folder.resolve("quad.glb"), TestGlb.quad());
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Owner.class.getName(),
                upload.toString(),
                folder.resolve("made").toString()));
        command.addAll(worker);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
