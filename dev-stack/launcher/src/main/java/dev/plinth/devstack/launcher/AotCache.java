package dev.plinth.devstack.launcher;

import dev.plinth.devstack.process.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Where a program's AOT cache lies. The name tells the exact jars, so that a rebuilt program gets a new one. */
record AotCache(Path file) {

    private static final int KEY_BYTES = 6;

    static AotCache of(Home home, String program, ClassPath classPath) {
        return new AotCache(home.cache().resolve("aot").resolve(program + "-" + key(classPath) + ".aot"));
    }

    boolean exists() {
        return Files.exists(file);
    }

    private static String key(ClassPath classPath) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path jar : classPath.entries()) {
                String identity = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
                digest.update(identity.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, KEY_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
