package dev.plinth.devstack.models;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Takes wanted files out of an archive from elsewhere, and nothing else. */
final class TarGz {

    private static final long MAX_FILE = 100L << 20;

    private TarGz() {}

    /** Refuses the archive when any name in it leads outside the folder, wanted or not. */
    static void extract(InputStream archive, Path folder, Set<String> wanted) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = root.resolve(entry.getName()).normalize();
                if (!target.startsWith(root)) {
                    throw new IOException("the archive holds a file outside its folder: " + entry.getName());
                }
                if (wanted.contains(entry.getName())) {
                    write(tar, entry, target);
                }
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink()) {
            throw new IOException(entry.getName() + " is not a plain file");
        }
        if (entry.getSize() > MAX_FILE) {
            throw new IOException(entry.getName() + " is larger than " + MAX_FILE + " bytes");
        }
        Files.createDirectories(target.getParent());
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
