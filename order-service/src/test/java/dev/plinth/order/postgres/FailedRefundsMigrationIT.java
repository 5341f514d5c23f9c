package dev.plinth.order.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.BootedOrderService;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** V32 tells of orders that were REFUNDED although some of their money is here. */
@BootedOrderService
class FailedRefundsMigrationIT {

    private final String schema = "before_v32_" + System.nanoTime();

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void asItWasBefore() {
        migrateTo("31");
    }

    @AfterEach
    void forget() {
        sql.sql("drop schema " + schema + " cascade").update();
    }

    @Test
    void onlyAnOrderWhoseMoneyIsStillHereBecomesOneWhoseRefundFailed() {
        UUID owed = aRefundedOrder(1, "FAILED");
        UUID done = aRefundedOrder(2, "SUCCEEDED");

        migrateTo("32");

        assertThat(statesOf(owed)).containsExactly("PAID", "REFUNDED", "REFUND_FAILED");
        assertThat(stateOf(owed)).isEqualTo("REFUND_FAILED 8");
        assertThat(statesOf(done)).containsExactly("PAID", "REFUNDED");
        assertThat(stateOf(done)).isEqualTo("REFUNDED 7");
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database)
                .defaultSchema(schema)
                .createSchemas(true)
                .target(version)
                .load()
                .migrate();
    }

    private UUID aRefundedOrder(long number, String lastRefund) {
        var order = UUID.randomUUID();
        var attempt = UUID.randomUUID();
        insert(
                "orders (id, number, owner, placed_under, state, email, recipient_name, address_line1, city, postal_code,"
                        + " country, reserved_until, placed_at, version)",
                "?, ?, 'anna', gen_random_uuid(), 'REFUNDED', 'a@b.example', 'Anna', 'Street', 'Lund', '22222', 'SE',"
                        + " now(), now(), 7",
                order,
                number);
        insert("order_transition (order_id, position, state, at)", "?, 0, 'PAID', now()", order);
        insert("order_transition (order_id, position, state, at)", "?, 1, 'REFUNDED', now()", order);
        insert(
                "payment (attempt, order_id, intent_id, state, captured_minor_units, refunded_minor_units)",
                "?, ?, gen_random_uuid(), 'SUCCEEDED', 1000, 400",
                attempt,
                order);
        refund(attempt, 0, 400, "SUCCEEDED");
        refund(attempt, 1, 600, lastRefund);
        return order;
    }

    private void refund(UUID attempt, int position, long minorUnits, String state) {
        insert(
                "refund (attempt, position, id, minor_units, currency, cause, state, at)",
                "?, ?, gen_random_uuid(), ?, 'EUR', 'MERCHANT', ?, now()",
                attempt,
                position,
                minorUnits,
                state);
    }

    private void insert(String into, String values, Object... params) {
        sql.sql("insert into " + schema + "." + into + " values (" + values + ")")
                .params(params)
                .update();
    }

    private List<String> statesOf(UUID order) {
        return sql.sql("select state from " + schema + ".order_transition where order_id = ? order by position")
                .param(order)
                .query(String.class)
                .list();
    }

    private String stateOf(UUID order) {
        return sql.sql("select state || ' ' || version from " + schema + ".orders where id = ?")
                .param(order)
                .query(String.class)
                .single();
    }
}
