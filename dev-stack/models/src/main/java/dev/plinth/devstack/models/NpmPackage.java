package dev.plinth.devstack.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * A package of the npm registry, fetched by the user's npm and so with the user's registry and proxy.
 *
 * @param sha256 of the archive: a package that has changed is refused
 */
record NpmPackage(String name, String version, String sha256) {

    private static final long MINUTES = 10;

    /** The archive, downloaded into a folder. */
    Path pack(Path folder) throws IOException {
        Process npm = start(folder);
        try {
            if (!npm.waitFor(MINUTES, TimeUnit.MINUTES) || npm.exitValue() != 0) {
                throw new IOException("npm could not fetch " + name + "@" + version);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while fetching " + name, stopped);
        } finally {
            npm.destroy();
        }
        Path archive = folder.resolve(name.replace("@", "").replace('/', '-') + "-" + version + ".tgz");
        if (!digest(archive).equals(sha256)) {
            Files.delete(archive);
            throw new IOException(name + "@" + version + " is not the archive it was");
        }
        return archive;
    }

    private Process start(Path folder) throws IOException {
        try {
            return new ProcessBuilder("npm", "pack", name + "@" + version, "--silent", "--fetch-retries=1")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            throw new IOException("npm is not installed", missing);
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
