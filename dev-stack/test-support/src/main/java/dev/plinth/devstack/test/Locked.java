package dev.plinth.devstack.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** One at a time, among all threads of all JVMs. */
final class Locked {

    private Locked() {}

    static synchronized <T> T by(Path file, Supplier<T> work) {
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                return work.get();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
