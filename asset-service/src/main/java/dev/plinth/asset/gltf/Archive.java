package dev.plinth.asset.gltf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** A zip that holds one model and the files it needs. Nothing is unpacked but what the model names, and only into memory. */
final class Archive implements AutoCloseable {

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries;
    private final Map<String, byte[]> unpacked = new HashMap<>();

    private Archive(ZipFile zip, Map<String, ZipArchiveEntry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    static boolean is(byte[] upload) {
        return upload.length > 3 && upload[0] == 'P' && upload[1] == 'K' && upload[2] == 3 && upload[3] == 4;
    }

    static Archive open(byte[] upload, Limits limits) {
        ArchiveCheck.entries(DirectoryEntries.count(upload, ArchiveCheck.ENTRIES));
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(upload))
                    .setIgnoreLocalFileHeader(true)
                    .get();
            return new Archive(zip, new ArchiveCheck(limits, upload.length).of(zip));
        } catch (IOException | IllegalArgumentException damaged) {
            throw damaged();
        }
    }

    /** The path of the only model in it. */
    String model() {
        List<String> models = entries.keySet().stream().filter(Archive::isModel).toList();
        if (models.size() != 1) {
            throw new GltfRefused(
                    models.isEmpty() ? "no-model" : "several-models",
                    "The zip holds %d models (.glb or .gltf); it must hold exactly one.",
                    models.size());
        }
        return models.getFirst();
    }

    private static boolean isModel(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".glb") || name.endsWith(".gltf");
    }

    /** The files as seen from the folder that {@code path} lies in. */
    Companions beside(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return name -> file(folder + name);
    }

    byte @Nullable [] file(String path) {
        ZipArchiveEntry entry = entries.get(path);
        return entry == null ? null : unpacked.computeIfAbsent(path, unread -> unpack(entry));
    }

    /** An entry that is larger than it says is not read on. */
    private byte[] unpack(ZipArchiveEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) entry.getSize());
            if (bytes.length < entry.getSize() || in.read() >= 0) {
                throw damaged();
            }
            return bytes;
        } catch (IOException | IllegalArgumentException damaged) {
            throw damaged();
        }
    }

    private static GltfRefused damaged() {
        return new GltfRefused("bad-archive", "The zip is damaged, or the upload is incomplete.");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
