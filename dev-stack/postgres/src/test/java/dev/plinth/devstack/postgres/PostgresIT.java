package dev.plinth.devstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.devstack.process.Probe;
import dev.plinth.devstack.process.RunningBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresIT {

    @TempDir
    private static Path data;

    private static RunningBackend backend;

    @BeforeAll
    static void start() {
        // unpacked once for this test and for all that share a server
        backend = RunningBackend.of(
                Postgres.class,
                data,
                128,
                port -> Probe.postgres(port, "orders"),
                "--binaries",
                "../../target/backends/postgres-binaries");
    }

    @AfterAll
    static void stop() {
        backend.close();
    }

    @Test
    void keepsEveryCommitWhenItAndItsParentAreKilled() throws SQLException {
        execute("CREATE TABLE kept (id int)");
        execute("INSERT INTO kept VALUES (42)");

        backend.killAndRestart();

        assertThat(first("SELECT id FROM kept")).isEqualTo("42");
    }

    @Test
    void doesNotAcknowledgeBeforeTheCommitIsWritten() throws SQLException {
        assertThat(first("SHOW synchronous_commit")).isEqualTo("on");
    }

    @Test
    void isOfTheMajorVersionThatRunsOnAurora() throws SQLException {
        assertThat(first("SHOW server_version")).startsWith("18.");
    }

    @Test
    void asksForThePassword() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(url(), "orders", "guessed"))
                .withMessageContaining("password");
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        assertThat(backend.isReachableFromOutside()).isFalse();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(String query) throws SQLException {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "orders", "orders");
    }

    private static String url() {
        return "jdbc:postgresql://127.0.0.1:" + backend.port() + "/orders";
    }
}
