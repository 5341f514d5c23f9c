package dev.plinth.devstack.cloud.wire;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** A JSON file that only its owner reads, and that is replaced in one step: a crash leaves the old or the new. */
public record DurableFile(Path path) {

    /** What the file holds, or the fallback when there is none yet. */
    public <T> T read(Class<T> type, T fallback) {
        return Files.exists(path) ? JsonMapper.shared().readValue(path, type) : fallback;
    }

    /** Returns once the disk has it. */
    public void write(Object content) {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try {
            Files.createDirectories(path.getParent());
            try (var channel = FileChannel.open(
                    next,
                    Set.of(CREATE, TRUNCATE_EXISTING, WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                write(channel, ByteBuffer.wrap(JsonMapper.shared().writeValueAsBytes(content)));
            }
            Files.move(next, path, ATOMIC_MOVE);
            syncFolder();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    private void syncFolder() throws IOException {
        try (var folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
