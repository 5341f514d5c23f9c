package dev.plinth.asset.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Folders for one piece of work each, gone when it is done. */
@Component
class Workplace {

    private final Scratch scratch;

    Workplace(Scratch scratch) {
        this.scratch = scratch;
    }

    <T> T in(Function<Path, T> work) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory(scratch.folder(), "model-");
            Files.createDirectory(folder.resolve("made"));
            return work.apply(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (folder != null) {
                remove(folder);
            }
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
