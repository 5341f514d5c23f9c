package dev.plinth.devstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The two folders that the launcher knows.
 *
 * @param checkout the source tree with everything built
 * @param state where all data, logs and caches live
 */
record Home(Path checkout, Path state) {

    static Home of(Path checkout, String state) {
        return new Home(checkout, checkout.resolve(state).normalize());
    }

    /** What must survive: emptied by {@code --reset} alone. */
    Path data(String owner) {
        return state.resolve("data").resolve(owner);
    }

    Path log(String process) {
        return state.resolve("logs").resolve(process + ".log");
    }

    /** What can be made again: unpacked applications and AOT caches. */
    Path cache() {
        return state.resolve("cache");
    }

    Path module(String path) {
        return checkout.resolve(path);
    }

    void emptyData() {
        Path data = state.resolve("data");
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + data + "; remove it by hand", e);
        }
    }
}
