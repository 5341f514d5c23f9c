package dev.plinth.devstack.trials.readings;

import dev.plinth.devstack.trials.ledgers.AfterSales;
import dev.plinth.devstack.trials.ledgers.OrderEntry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order service's tables, read only. */
final class OrderReading {

    private final String url;

    /** As the domain reckons it, from the same figures. */
    private static final String TOTAL = """
            o.shipping_minor_units - o.shipping_discount_minor_units
            + case when o.shipping_tax_included then 0 else o.shipping_tax_minor_units end
            + (select sum(l.quantity * l.unit_minor_units - l.discount_minor_units
                          + case when l.tax_included then 0 else l.tax_minor_units end)
               from order_line l where l.order_id = o.id)""";

    OrderReading(int port) {
        this.url = "jdbc:postgresql://127.0.0.1:" + port + "/orders?user=orders&password=orders&readOnly=true";
    }

    List<OrderEntry> orders() throws SQLException {
        try (var database = DriverManager.getConnection(url)) {
            var units = new HashMap<String, Map<String, Integer>>();
            each(
                    database,
                    "select order_id, sku, sum(quantity) from order_line group by order_id, sku",
                    row -> units.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                            .put(row.getString(2), row.getInt(3)));
            var histories = new HashMap<String, List<OrderEntry.Step>>();
            each(
                    database,
                    "select order_id, state, at from order_transition order by order_id, position",
                    row -> histories
                            .computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(new OrderEntry.Step(
                                    row.getString(2), row.getTimestamp(3).toInstant())));
            var refunds = new HashMap<String, List<AfterSales.MoneyBack>>();
            each(
                    database,
                    "select p.order_id, r.id, r.state, r.minor_units from refund r join payment p on p.attempt = r.attempt",
                    row -> refunds.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(new AfterSales.MoneyBack(row.getString(2), row.getString(3), row.getLong(4))));
            var orders = new ArrayList<OrderEntry>();
            each(
                    database,
                    "select o.id, o.placed_under, o.state, " + TOTAL
                            + ", p.intent_id, o.fulfilment from orders o left join payment p on p.order_id = o.id",
                    row -> orders.add(new OrderEntry(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            units.getOrDefault(row.getString(1), Map.of()),
                            row.getLong(4),
                            row.getString(5),
                            histories.getOrDefault(row.getString(1), List.of()),
                            FulfilmentReading.of(row.getString(6))
                                    .with(refunds.getOrDefault(row.getString(1), List.of())))));
            return orders;
        }
    }

    /** Events that are not out yet. */
    List<String> outbox() throws SQLException {
        try (var database = DriverManager.getConnection(url)) {
            var events = new ArrayList<String>();
            each(database, "select event from outbox order by id", row -> events.add("orders: " + row.getString(1)));
            return events;
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection database, String query, Row reader) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
