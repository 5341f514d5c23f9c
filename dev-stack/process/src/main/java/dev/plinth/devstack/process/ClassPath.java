package dev.plinth.devstack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The class path of a built module: its own code and what its {@code target/classpath} file lists. */
public record ClassPath(List<Path> entries) {

    public ClassPath {
        entries = List.copyOf(entries);
    }

    /** Reads a module's folder; takes its jar where that is up to date, since only jars can have an AOT cache. */
    public static ClassPath ofModule(Path module) {
        Path target = module.resolve("target");
        Path list = target.resolve("classpath");
        if (!Files.exists(list)) {
            throw new IllegalStateException(module + " is not built: " + list + " is missing");
        }
        try {
            Stream<Path> libraries = Stream.of(Files.readString(list).strip().split(File.pathSeparator))
                    .filter(entry -> !entry.isEmpty())
                    .map(Path::of);
            return new ClassPath(
                    Stream.concat(Stream.of(codeIn(target)), libraries).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether a JVM can use an AOT cache with this class path. */
    public boolean isJarsOnly() {
        return entries.stream().allMatch(Files::isRegularFile);
    }

    @Override
    public String toString() {
        return String.join(
                File.pathSeparator, entries.stream().map(Path::toString).toList());
    }

    private static Path codeIn(Path target) throws IOException {
        Path classes = target.resolve("classes");
        FileTime compiled = newest(classes);
        return jarIn(target)
                .filter(jar -> modified(jar).compareTo(compiled) >= 0)
                .orElse(classes);
    }

    private static Optional<Path> jarIn(Path target) throws IOException {
        // not -sources.jar, not -tests.jar
        try (var jars = Files.newDirectoryStream(target, "*[!s].jar")) {
            for (Path jar : jars) {
                return Optional.of(jar);
            }
            return Optional.empty();
        }
    }

    private static FileTime newest(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(Files::isRegularFile)
                    .map(ClassPath::modified)
                    .max(Comparator.naturalOrder())
                    .orElse(FileTime.fromMillis(0));
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
