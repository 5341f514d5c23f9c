package dev.plinth.devstack.postgres;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The one database of the shop, as Aurora has it. */
final class OrdersDatabase {

    private OrdersDatabase() {}

    static void create(DataSource administrator) throws SQLException {
        try (var connection = administrator.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE orders LOGIN PASSWORD 'orders'");
            statement.execute("CREATE DATABASE orders OWNER orders");
        }
    }
}
