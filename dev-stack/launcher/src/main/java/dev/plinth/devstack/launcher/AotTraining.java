package dev.plinth.devstack.launcher;

import dev.plinth.devstack.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Makes the AOT caches that are missing, while the shop is already open. */
final class AotTraining {

    private static final long MOST_SECONDS = 180;

    private final Home home;
    private final Progress progress;

    AotTraining(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /** One after the other, and nobody waits for it. */
    void inBackground(List<Program> programs) {
        List<Program> untrained = untrained(programs);
        if (!untrained.isEmpty()) {
            progress.line("Preparing a faster next start in the background (%d programs)", untrained.size());
            Thread.ofPlatform()
                    .daemon()
                    .name("aot-training")
                    .start(() -> train(untrained, 1, AotTraining::yieldToTheShop));
        }
    }

    /** As many at a time as there are processors; returns once all are made. */
    void now(List<Program> programs) {
        List<Program> untrained = untrained(programs);
        if (!untrained.isEmpty()) {
            progress.line("Preparing faster starts (%d programs)", untrained.size());
            train(untrained, Runtime.getRuntime().availableProcessors(), _ -> {});
        }
    }

    private List<Program> untrained(List<Program> programs) {
        return programs.stream().filter(each -> each.wantsTraining(home)).toList();
    }

    private void train(List<Program> programs, int atATime, Consumer<ChildProcess> manners) {
        try (var threads =
                Executors.newFixedThreadPool(atATime, Thread.ofVirtual().factory())) {
            var training = programs.stream()
                    .map(program -> threads.submit(() -> {
                        train(program, manners);
                        return program;
                    }))
                    .toList();
            for (var each : training) {
                each.get();
            }
            progress.line("The next start will be faster");
        } catch (ExecutionException failed) {
            progress.line("The next start will be no faster: %s", String.valueOf(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void train(Program program, Consumer<ChildProcess> manners) throws IOException, InterruptedException {
        Path cache = AotCache.of(home, program.name(), program.classPath()).file();
        Path unfinished = cache.resolveSibling(cache.getFileName() + ".part");
        Files.createDirectories(cache.getParent());
        ChildProcess run = program.train(home, unfinished);
        manners.accept(run);
        if (!run.process().waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            run.kill();
        }
        if (Files.exists(unfinished)) {
            Files.move(unfinished, cache);
        }
    }

    private static void yieldToTheShop(ChildProcess run) {
        try {
            new ProcessBuilder("renice", "-n", "19", "-p", Long.toString(run.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException notHere) {
            // A machine without renice trains at full speed.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
