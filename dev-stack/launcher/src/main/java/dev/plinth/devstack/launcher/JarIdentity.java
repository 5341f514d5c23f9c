package dev.plinth.devstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Tells jars apart by the checksums in their directories. Their times tell nothing: a reproducible build gives every jar
 * the same.
 */
final class JarIdentity {

    private static final int BYTES = 8;

    private JarIdentity() {}

    /** Sixteen hex digits that change when any entry of any of the jars does, or a jar lies elsewhere. */
    static String of(List<Path> jars) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path jar : jars) {
                digest.update(jar.toString().getBytes(StandardCharsets.UTF_8)); // a JVM compares paths too
                try (var zip = new ZipFile(jar.toFile())) {
                    zip.stream().map(JarIdentity::line).forEach(digest::update);
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] line(ZipEntry entry) {
        return (entry.getName() + " " + entry.getCrc() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
