package dev.plinth.devstack.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A number that nobody else in this build has; in front of each name it keeps one test's tables, queues and buckets
 * apart from another's.
 */
record Lane(int number) {

    /** As many as are known to S3, whose events have to be told beforehand where to go. */
    static final int MOST = 200;

    static Lane next() {
        Path folder = Build.current().folder();
        return Locked.by(folder.resolve("lane.lock"), () -> new Lane(increment(folder.resolve("lane"))));
    }

    String prefix() {
        return "t" + number + "-";
    }

    private static int increment(Path file) {
        try {
            int next = Files.exists(file) ? Integer.parseInt(Files.readString(file)) + 1 : 1;
            Files.writeString(file, String.valueOf(next));
            return next;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
