package dev.plinth.devstack.edge.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** An object's place on disk: its content, and beside it its metadata, which is written last and makes it count. */
record CacheEntry(ObjectMetadata metadata, Path content) {

    private static final String METADATA = ".json";

    static CacheEntry load(Path folder, String path, Origin origin) {
        Path content =
                folder.resolve(UUID.nameUUIDFromBytes(path.getBytes(UTF_8)).toString());
        Path next = content.resolveSibling(content.getFileName() + ".next");
        try {
            var metadata = origin.fetch(path, next);
            Files.move(next, content, ATOMIC_MOVE);
            JsonMapper.shared().writeValue(next, metadata);
            Files.move(next, metadataOf(content), ATOMIC_MOVE);
            return new CacheEntry(metadata, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            next.toFile().delete();
        }
    }

    static boolean isMetadata(Path file) {
        return file.toString().endsWith(METADATA);
    }

    static CacheEntry read(Path metadataFile) {
        String name = metadataFile.getFileName().toString();
        return new CacheEntry(
                JsonMapper.shared().readValue(metadataFile, ObjectMetadata.class),
                metadataFile.resolveSibling(name.substring(0, name.length() - METADATA.length())));
    }

    void delete() {
        try {
            Files.deleteIfExists(metadataOf(content));
            Files.deleteIfExists(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path metadataOf(Path content) {
        return content.resolveSibling(content.getFileName() + METADATA);
    }
}
