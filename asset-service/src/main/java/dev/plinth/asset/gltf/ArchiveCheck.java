package dev.plinth.asset.gltf;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Refuses a zip by its directory, before anything is unpacked: bombs, names that escape, links, zips in zips. */
final class ArchiveCheck {

    /** A model with a picture for each of its textures has some dozens. */
    static final int ENTRIES = 2_000;

    /** Deflate reaches 1032. Raw geometry and plain pictures in a whole upload stay far below this. */
    private static final int RATIO = 200;

    private final Limits limits;
    private final long packedBytes;
    private final Map<String, ZipArchiveEntry> files = new LinkedHashMap<>();
    private long bytes;

    ArchiveCheck(Limits limits, long packedBytes) {
        this.limits = limits;
        this.packedBytes = packedBytes;
    }

    /** The files by their paths; folders and what operating systems leave behind are passed over. */
    Map<String, ZipArchiveEntry> of(ZipFile zip) {
        zip.getEntries().asIterator().forEachRemaining(this::check);
        return files;
    }

    static void entries(int count) {
        if (count > ENTRIES) {
            throw new GltfRefused("too-large", "The zip holds more than %d files.", ENTRIES);
        }
    }

    private void check(ZipArchiveEntry entry) {
        String name = entry.getName();
        String path = RelativePath.ofEntry(entry.isDirectory() ? name.substring(0, name.length() - 1) : name);
        if (entry.isUnixSymlink()) {
            throw bad("The zip holds a link ('%s'); put the file itself into it.", path);
        }
        if (entry.isDirectory() || path.startsWith("__MACOSX/")) {
            return;
        }
        if (path.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw bad("The zip holds another zip ('%s'); put the model's files into it as they are.", path);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw bad("The zip is protected by a password ('%s').", path);
        }
        size(entry.getSize());
        if (files.put(path, entry) != null) {
            throw bad("The zip holds '%s' twice.", path);
        }
    }

    private void size(long unpacked) {
        bytes += Math.max(0, unpacked);
        if (unpacked < 0 || bytes > limits.fileBytes()) {
            throw new GltfRefused("too-large", "The zip unpacks to more than %d MB.", limits.fileBytes() >> 20);
        }
        if (bytes > packedBytes * RATIO) {
            throw bad("The zip unpacks to more than %d times its size.", RATIO);
        }
    }

    private static GltfRefused bad(String detail, Object value) {
        return new GltfRefused("bad-archive", detail, value);
    }
}
