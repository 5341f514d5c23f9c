package dev.plinth.devstack.test;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL database that belongs to the user {@code orders}. */
public record Database(String url, String user, String password) {

    static Database create(URI server, Lane lane) {
        String address = "jdbc:postgresql://" + server.getHost() + ":" + server.getPort() + "/";
        String name = "orders_" + lane.number();
        try (var connection = DriverManager.getConnection(address + "postgres", "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER orders");
        } catch (SQLException failed) {
            throw new IllegalStateException("no database for the test", failed);
        }
        return new Database(address + name, "orders", "orders");
    }
}
