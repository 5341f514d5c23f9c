package dev.plinth.devstack.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.FileUtils;

/** The folder the server is unpacked to, which several data folders may share. */
record Binaries(Path folder) {

    Binaries {
        folder = folder.toAbsolutePath().normalize();
    }

    interface Start<T> {
        T start() throws IOException;
    }

    /** Does what may unpack, one at a time, and never on top of what a kill has left half unpacked. */
    <T> T during(Start<T> start) throws IOException {
        Files.createDirectories(folder);
        try (var channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            removeHalfUnpacked();
            return start.start();
        }
    }

    private void removeHalfUnpacked() throws IOException {
        try (var servers = Files.newDirectoryStream(folder, "PG-*")) {
            for (Path server : servers) {
                if (!Files.exists(server.resolve(".exists"))) {
                    FileUtils.deleteDirectory(server.toFile());
                }
            }
        }
    }
}
