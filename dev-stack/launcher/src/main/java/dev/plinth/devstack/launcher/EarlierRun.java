package dev.plinth.devstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a launcher that was killed may have left: its process id tells whether it still runs, its children end themselves. */
final class EarlierRun {

    private static final long CHILDREN_END_WITHIN_SECONDS = 30;

    private final Path file;

    EarlierRun(Home home) {
        this.file = home.state().resolve("launcher.pid");
    }

    /**
     * Waits for what an earlier launcher left behind, and takes its place.
     *
     * @throws Refusal while that launcher runs
     */
    void takeOver() {
        try {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                ProcessHandle.of(Long.parseLong(lines.getFirst()))
                        .filter(process -> startedAt(process).equals(lines.getLast()))
                        .ifPresent(process -> {
                            throw new Refusal("The shop already runs here as process " + process.pid()
                                    + "; stop it with Ctrl-C, or use another PLINTH_PORT and PLINTH_DATA");
                        });
            }
            Files.createDirectories(file.getParent());
            var self = ProcessHandle.current();
            Files.write(file, List.of(Long.toString(self.pid()), startedAt(self)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitOrphans();
    }

    /** Children notice within moments that their owner is gone; those that do not are ended here. */
    private static void awaitOrphans() {
        ProcessHandle.allProcesses()
                .filter(EarlierRun::isOrphan)
                .forEach(orphan -> orphan.onExit()
                        .completeOnTimeout(orphan, CHILDREN_END_WITHIN_SECONDS, TimeUnit.SECONDS)
                        .thenAccept(ProcessHandle::destroyForcibly)
                        .join());
    }

    private static boolean isOrphan(ProcessHandle process) {
        return process.info()
                .arguments()
                .flatMap(words -> List.of(words).stream()
                        .filter(word -> word.startsWith("-Dplinth.owner.pid="))
                        .findFirst())
                .map(word -> Long.parseLong(word.substring(word.indexOf('=') + 1)))
                .filter(owner -> ProcessHandle.of(owner).isEmpty())
                .isPresent();
    }

    private static String startedAt(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("");
    }
}
