package dev.plinth.devstack.objects.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replaces a file in one step. S3Mock keeps a bucket's whole index in one JSON file that it overwrites in place: killed
 * halfway, the bucket was lost.
 */
public final class AtomicJsonMapper extends JsonMapper {

    public AtomicJsonMapper(Builder builder) {
        super(builder);
    }

    @Override
    public void writeValue(File file, Object value) {
        Path target = file.toPath();
        Path next = target.resolveSibling(target.getFileName() + ".next");
        try {
            Files.write(next, writeValueAsBytes(value));
            Files.move(next, target, ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
