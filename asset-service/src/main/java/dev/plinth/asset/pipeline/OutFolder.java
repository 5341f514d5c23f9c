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

    Rendition put(String kind, @Nullable String variant, byte[] bytes, long triangles) throws IOException {
        String hash = sha256(bytes);
        boolean model = !kind.equals("poster");
        Path file = folder.resolve(hash + (model ? ".glb" : ".webp"));
        Files.createDirectories(folder);
        Files.write(file, bytes);
        String mediaType = model ? "model/gltf-binary" : "image/webp";
        return new Rendition(kind, variant, file, hash, bytes.length, triangles, mediaType);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
