package dev.plinth.devstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folders that the launcher knows.
 *
 * @param checkout the source tree with everything built
 * @param state where data and logs live
 * @param cache what can be made again: unpacked applications and AOT caches
 */
record Home(Path checkout, Path state, Path cache) {

    static Home of(Path checkout, String state) {
        Path folder = checkout.resolve(state).normalize();
        return new Home(checkout, folder, folder.resolve("cache"));
    }

    /** Another shop's data and logs beside this one's. */
    Home beside(String name) {
        return new Home(checkout, state.resolve(name), cache);
    }

    /** What must survive: emptied by {@code --reset} alone. */
    Path data(String owner) {
        return state.resolve("data").resolve(owner);
    }

    Path log(String process) {
        return state.resolve("logs").resolve(process + ".log");
    }

    /** What the jobs of Batch start, a file for each image. */
    Path images() {
        return cache().resolve("images");
    }

    Path module(String path) {
        return checkout.resolve(path);
    }

    void emptyData() {
        empty(state.resolve("data"));
    }

    void emptyLogs() {
        empty(state.resolve("logs"));
    }

    private static void empty(Path data) {
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
