package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.GltfRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where finished files go, under the hash of what lies there: the same bytes take their room once. */
final class OutFolder {

    /** What is made of one upload, however many looks it has. */
    static final long MOST = 1L << 30;

    private final Path folder;
    private final boolean brotli;
    private final long most;
    private long written;

    /**
     * @param brotli whether models are stored packed where that pays; USDZ never is, Quick Look reads it in place
     * @param most bytes that may be written
     */
    OutFolder(Path folder, boolean brotli, long most) {
        this.folder = folder;
        this.brotli = brotli;
        this.most = most;
    }

    Rendition picture(String kind, @Nullable String variant, byte[] webp, int width) throws IOException {
        return put(kind, variant, Format.WEBP, webp, 0, width);
    }

    Rendition model(String kind, @Nullable String variant, Format format, byte[] bytes, long triangles)
            throws IOException {
        return put(kind, variant, format, bytes, triangles, 0);
    }

    private Rendition put(String kind, @Nullable String variant, Format format, byte[] bytes, long triangles, int width)
            throws IOException {
        byte[] packed = brotli && format == Format.GLB ? Brotli.smaller(bytes).orElse(bytes) : bytes;
        String hash = sha256(packed);
        Path file = folder.resolve(hash + "." + format.extension());
        if (!Files.exists(file)) {
            write(file, packed);
        }
        return new Rendition(
                kind,
                variant,
                file,
                hash,
                bytes.length,
                packed.length,
                triangles,
                format.mediaType(),
                width,
                packed == bytes ? null : Brotli.ENCODING);
    }

    private void write(Path file, byte[] bytes) throws IOException {
        written += bytes.length;
        if (written > most) {
            throw new GltfRefused(
                    "too-large",
                    "What is made of this file takes more than %d MB; give it fewer looks or smaller textures.",
                    most >> 20);
        }
        Files.createDirectories(folder);
        Files.write(file, bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
