package dev.plinth.asset.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where finished files go, under the hash of what lies there.
 *
 * @param brotli whether models are stored packed where that pays; USDZ never is, Quick Look reads it in place
 */
record OutFolder(Path folder, boolean brotli) {

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
        Files.createDirectories(folder);
        Files.write(file, packed);
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
