package dev.plinth.devstack.edge.content;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Objects that never change, by their path alone: whoever may see one sees the same copy. One fetch from the origin,
 * however many ask at once.
 */
public final class DiskCache {

    private final LoadingCache<String, CacheEntry> entries;

    private DiskCache(LoadingCache<String, CacheEntry> entries) {
        this.entries = entries;
    }

    /** Takes up what an earlier process left in the folder. */
    public static DiskCache in(Path folder, long bytes, Origin origin) {
        try {
            Files.createDirectories(folder);
            LoadingCache<String, CacheEntry> entries = Caffeine.newBuilder()
                    .maximumWeight(bytes >> 10)
                    .weigher((String path, CacheEntry entry) ->
                            1 + (int) (entry.metadata().length() >> 10))
                    .evictionListener(DiskCache::delete)
                    .build(path -> CacheEntry.load(folder, path, origin));
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(CacheEntry::isMetadata)
                        .map(CacheEntry::read)
                        .forEach(entry -> entries.put(entry.metadata().path(), entry));
            }
            return new DiskCache(entries);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws OriginFailure where neither the cache nor the origin has it */
    public OpenObject open(String path) throws IOException {
        boolean known = entries.getIfPresent(path) != null;
        var entry = entries.get(path);
        try {
            return new OpenObject(entry.metadata(), FileChannel.open(entry.content()), known);
        } catch (NoSuchFileException evictedMeanwhile) {
            entries.invalidate(path);
            entry = entries.get(path);
            return new OpenObject(entry.metadata(), FileChannel.open(entry.content()), false);
        }
    }

    /** @param path one object's, or all that begin so where it ends with {@code *} */
    public void forget(String path) {
        boolean all = path.endsWith("*");
        String start = all ? path.substring(0, path.length() - 1) : path;
        for (String cached : entries.asMap().keySet()) {
            if (all ? cached.startsWith(start) : cached.equals(path)) {
                delete(cached, entries.asMap().remove(cached), RemovalCause.EXPLICIT);
            }
        }
    }

    private static void delete(@Nullable String path, @Nullable CacheEntry evicted, RemovalCause cause) {
        if (evicted != null) {
            evicted.delete();
        }
    }
}
