package dev.plinth.devstack.postgres;

import dev.plinth.devstack.process.Arguments;
import dev.plinth.devstack.process.Guard;
import dev.plinth.devstack.process.Ports;
import dev.plinth.devstack.process.Tether;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * PostgreSQL on loopback with a database, user and password {@code orders}: {@code --port N --data DIR [--binaries DIR]}.
 */
public final class Postgres {

    private Postgres() {}

    public static void main(String... words) throws IOException, SQLException {
        Tether.toOwner();
        var arguments = Arguments.of(words);
        var cluster = new Cluster(arguments.data());
        var binaries = new Binaries(Path.of(arguments.orElse("binaries", arguments.data() + "/binaries")));

        cluster.prepare();
        if (!cluster.isComplete()) {
            // On a port that nobody waits for: once the real one answers, the database is there.
            try (EmbeddedPostgres server = start(cluster, binaries, Ports.free())) {
                OrdersDatabase.create(server.getPostgresDatabase());
            }
            cluster.complete();
        }
        start(cluster, binaries, arguments.port());
        ProcessHandle server = cluster.server();
        Guard.over(server);
        server.onExit().join();
        System.exit(1);
    }

    private static EmbeddedPostgres start(Cluster cluster, Binaries binaries, int port) throws IOException {
        return binaries.during(() -> EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(cluster.folder())
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(cluster::askForPasswords)
                .setOverrideWorkingDirectory(binaries.folder().toFile())
                .setPGStartupWait(Duration.ofMinutes(5))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // The library switches it off, which loses acknowledged commits on kill -9.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "100")
                .start());
    }
}
