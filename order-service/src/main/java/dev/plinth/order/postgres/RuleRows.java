package dev.plinth.order.postgres;

import dev.plinth.order.domain.pricing.StaleVersion;
import dev.plinth.order.domain.pricing.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rules in a table of id, version and JSON: few rows, read whole, changed by merchants now and then.
 *
 * @param table a constant of ours, never anybody's input
 */
record RuleRows<F>(JdbcClient sql, JsonMapper json, String table, Class<F> form) {

    List<Versioned<F>> all() {
        return sql.sql("select version, content from " + table + " order by id")
                .query(this::read)
                .list();
    }

    Optional<Versioned<F>> find(String id) {
        return sql.sql("select version, content from " + table + " where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** The one of this name, and all whose names begin with it and a hyphen. */
    List<Versioned<F>> under(String id) {
        return sql.sql("select version, content from " + table + " where id = ? or id like ? || '-%' order by id")
                .params(id, id)
                .query(this::read)
                .list();
    }

    void insert(String id, F content) {
        changedOne(sql.sql("insert into " + table
                        + " (id, version, content) values (?, 1, ?::jsonb) on conflict (id) do nothing")
                .params(id, json.writeValueAsString(content))
                .update());
    }

    void update(String id, F content, long version) {
        changedOne(sql.sql("update " + table
                        + " set version = version + 1, content = ?::jsonb where id = ? and version = ?")
                .params(json.writeValueAsString(content), id, version)
                .update());
    }

    void delete(String id, long version) {
        changedOne(sql.sql("delete from " + table + " where id = ? and version = ?")
                .params(id, version)
                .update());
    }

    private static void changedOne(int rows) {
        if (rows == 0) {
            throw new StaleVersion();
        }
    }

    private Versioned<F> read(ResultSet row, int index) throws SQLException {
        return new Versioned<>(json.readValue(row.getString("content"), form), row.getLong("version"));
    }
}
