package dev.plinth.asset.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where finished files go, under their content's hash. */
record OutFolder(Path folder) {

    Rendition picture(String kind, @Nullable String variant, byte[] webp, int width) throws IOException {
        return put(kind, variant, Format.WEBP, webp, 0, width);
    }

    Rendition model(String kind, @Nullable String variant, Format format, byte[] bytes, long triangles)
            throws IOException {
        return put(kind, variant, format, bytes, triangles, 0);
    }

    private Rendition put(String kind, @Nullable String variant, Format format, byte[] bytes, long triangles, int width)
            throws IOException {
        String hash = sha256(bytes);
        Path file = folder.resolve(hash + "." + format.extension());
        Files.createDirectories(folder);
        Files.write(file, bytes);
        return new Rendition(
                kind, variant, file, hash, bytes.length, bytes.length, triangles, format.mediaType(), width, null);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
