package dev.plinth.devstack.postgres;

import dev.plinth.devstack.process.Leftover;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** The server's files, and the mark that says they were set up to the end. */
record Cluster(Path folder, Path pidFile, Path mark) {

    /** The server's own administrator comes from loopback without a password; everybody else has one. */
    private static final String ACCESS = """
            host all postgres 127.0.0.1/32 trust
            host all all      127.0.0.1/32 scram-sha-256
            """;

    Cluster(Path data) {
        this(data.resolve("cluster"), data.resolve("cluster/postmaster.pid"), data.resolve("complete"));
    }

    /** Ends a server that outlived its parent, and removes files whose set-up was cut short: nobody has used those yet. */
    void prepare() throws IOException {
        Leftover.end(pidFile, folder.toString());
        if (!isComplete()) {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    boolean isComplete() {
        return Files.exists(mark);
    }

    void complete() throws IOException {
        Files.createFile(mark);
    }

    void askForPasswords(File cluster) {
        try {
            Files.writeString(cluster.toPath().resolve("pg_hba.conf"), ACCESS);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    ProcessHandle server() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst());
        return ProcessHandle.of(pid).orElseThrow();
    }
}
