package dev.plinth.devstack.launcher;

import dev.plinth.devstack.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes the AOT caches that are missing, one program after the other, while the shop is already open. */
final class AotTraining {

    private static final long MOST_SECONDS = 180;

    private final Home home;
    private final Progress progress;

    AotTraining(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    void inBackground(List<Program> programs) {
        var untrained =
                programs.stream().filter(each -> each.wantsTraining(home)).toList();
        if (!untrained.isEmpty()) {
            Thread.ofPlatform().daemon().name("aot-training").start(() -> train(untrained));
        }
    }

    private void train(List<Program> programs) {
        progress.line("Preparing a faster next start in the background (%d programs)", programs.size());
        try {
            for (Program program : programs) {
                train(program);
            }
            progress.line("The next start will be faster");
        } catch (IOException | UncheckedIOException e) {
            progress.line("The next start will be no faster: %s", e.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void train(Program program) throws IOException, InterruptedException {
        Path cache = AotCache.of(home, program.name(), program.classPath()).file();
        Path unfinished = cache.resolveSibling(cache.getFileName() + ".part");
        Files.createDirectories(cache.getParent());
        ChildProcess run = program.train(home, unfinished);
        yieldToTheShop(run);
        if (!run.process().waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            run.kill();
        }
        if (Files.exists(unfinished)) {
            Files.move(unfinished, cache);
        }
    }

    private static void yieldToTheShop(ChildProcess run) throws InterruptedException {
        try {
            new ProcessBuilder("renice", "-n", "19", "-p", Long.toString(run.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException notHere) {
            // A machine without renice trains at full speed.
        }
    }
}
