package dev.plinth.devstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A native process that outlived the JVM that started it, known by the pid on the first line of its pid file. */
public final class Leftover {

    private Leftover() {}

    /**
     * Ends the pid file's process with its children and deletes the file. Left alone is a process whose command line
     * lacks the mark, such as a path that only ours was given: the pid has since gone to another.
     */
    public static void end(Path pidFile, String mark) {
        try {
            pidIn(pidFile)
                    .flatMap(ProcessHandle::of)
                    .filter(process -> isMarked(process, mark))
                    .ifPresent(Leftover::endWithChildren);
            Files.deleteIfExists(pidFile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void endWithChildren(ProcessHandle process) {
        Stream.concat(Stream.of(process), process.descendants()).toList().forEach(Leftover::end);
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static boolean isMarked(ProcessHandle process, String mark) {
        return process.info().commandLine().filter(line -> line.contains(mark)).isPresent();
    }

    private static Optional<Long> pidIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readString(pidFile).lines().findFirst().map(String::strip).map(Long::valueOf);
    }
}
