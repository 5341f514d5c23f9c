package dev.plinth.order.postgres;

import dev.plinth.platform.events.Event;
import dev.plinth.platform.events.Outbox;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Events in a table beside the orders. Several replicas may publish the same one; consumers deduplicate by its id. */
@Repository
class PostgresOutbox implements Outbox {

    private final JdbcClient sql;
    private final JsonMapper json;

    PostgresOutbox(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Takes part in the caller's transaction. */
    void add(Event event) {
        sql.sql("insert into outbox (event_id, event) values (?, ?)")
                .params(event.id(), json.writeValueAsString(event))
                .update();
    }

    @Override
    public List<Event> pending(int most) {
        return sql.sql("select event from outbox order by id limit ?")
                .param(most)
                .query((row, index) -> json.readValue(row.getString(1), Event.class))
                .list();
    }

    @Override
    public void published(List<Event> events) {
        if (!events.isEmpty()) {
            sql.sql("delete from outbox where event_id in (:ids)")
                    .param("ids", events.stream().map(Event::id).toList())
                    .update();
        }
    }
}
