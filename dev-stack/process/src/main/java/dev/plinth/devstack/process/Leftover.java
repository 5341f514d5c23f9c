package dev.plinth.devstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A native process that outlived the JVM that started it, known by the pid on the first line of its pid file. */
public final class Leftover {

    private Leftover() {}

    /**
     * Ends the pid file's process, if it still runs and is really this program (a pid may since belong to another), and
     * deletes the file.
     */
    public static void end(Path pidFile, String program) {
        try {
            pidIn(pidFile)
                    .flatMap(ProcessHandle::of)
                    .filter(process -> runs(process, program))
                    .ifPresent(Leftover::end);
            Files.deleteIfExists(pidFile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static boolean runs(ProcessHandle process, String program) {
        return process.info()
                .command()
                .map(command -> Path.of(command).endsWith(program))
                .orElse(false);
    }

    private static Optional<Long> pidIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readString(pidFile).lines().findFirst().map(String::strip).map(Long::valueOf);
    }
}
