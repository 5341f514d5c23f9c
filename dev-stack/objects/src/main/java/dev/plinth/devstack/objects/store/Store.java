package dev.plinth.devstack.objects.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The folder S3Mock writes to, put in order before it starts. */
public record Store(Path root, Path uploads) {

    /** Creates what is missing. */
    public static Store in(Path data) {
        return new Store(data.resolve("buckets"), data.resolve("uploads"));
    }

    /** Forgets whatever was never acknowledged: half uploads, and versions whose write a crash cut short. */
    public void recover() {
        try {
            FileSystemUtils.deleteRecursively(uploads);
            Files.createDirectories(uploads);
            Files.createDirectories(root);
            System.setProperty("java.io.tmpdir", uploads.toString());
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(VersionsFile::isOne).forEach(file -> new VersionsFile(file).dropUnfinished());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
