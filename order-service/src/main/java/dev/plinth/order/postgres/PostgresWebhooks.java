package dev.plinth.order.postgres;

import dev.plinth.order.domain.NoSuchEndpoint;
import dev.plinth.order.domain.SecretSeal;
import dev.plinth.order.domain.WebhookDelivery;
import dev.plinth.order.domain.WebhookEndpoint;
import dev.plinth.order.domain.WebhookMessage;
import dev.plinth.order.domain.WebhookSecret;
import dev.plinth.order.domain.Webhooks;
import dev.plinth.platform.events.Event;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Secrets lie sealed: whoever reads the table cannot sign. */
@Repository
class PostgresWebhooks implements Webhooks {

    private static final String ENDPOINTS = "select id, url, created_at from webhook_endpoint ";

    private final JdbcClient sql;
    private final JsonMapper json;
    private final SecretSeal seal;
    private final Clock clock;

    PostgresWebhooks(JdbcClient sql, JsonMapper json, SecretSeal seal, Clock clock) {
        this.clock = clock;
        this.sql = sql;
        this.json = json;
        this.seal = seal;
    }

    /** Takes part in the caller's transaction: one message for each endpoint that there is now. */
    void tell(Event event) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", event.type());
        body.put("timestamp", event.time());
        body.put("data", event.data());
        sql.sql("""
                        insert into webhook_message
                            (id, endpoint_id, type, body, created_at, tried_since, changed_at, due_at)
                        select 'msg_' || gen_random_uuid(), id, :type, :body, :now, :now, :now, :now
                        from webhook_endpoint""")
                .param("type", event.type())
                .param("body", json.writeValueAsString(body))
                .param("now", utc(clock.instant()))
                .update();
    }

    @Override
    public WebhookEndpoint add(WebhookEndpoint endpoint, WebhookSecret secret) {
        sql.sql("""
                        insert into webhook_endpoint (id, url, secret, created_at) values (?, ?, ?, ?)
                        on conflict (id) do nothing""")
                .params(endpoint.id(), endpoint.url().toString(), seal.seal(secret.bytes()), utc(endpoint.createdAt()))
                .update();
        return sql.sql(ENDPOINTS + "where id = ?")
                .param(endpoint.id())
                .query((row, index) -> endpoint(row))
                .single();
    }

    @Override
    public Optional<WebhookSecret> secretOf(UUID endpoint) {
        return sql.sql("select secret from webhook_endpoint where id = ?")
                .param(endpoint)
                .query((row, index) -> new WebhookSecret(seal.open(row.getBytes("secret"))))
                .optional();
    }

    @Override
    public List<WebhookEndpoint> endpoints() {
        return sql.sql(ENDPOINTS + "order by created_at")
                .query((row, index) -> endpoint(row))
                .list();
    }

    @Override
    public void remove(UUID endpoint) {
        found(sql.sql("delete from webhook_endpoint where id = ?")
                .param(endpoint)
                .update());
    }

    @Override
    public List<WebhookDelivery> deliveries(UUID endpoint, int most) {
        found(sql.sql("select count(*)::int from webhook_endpoint where id = ?")
                .param(endpoint)
                .query(Integer.class)
                .single());
        return sql.sql("""
                        select id, type, state, attempts, last_answer, created_at, changed_at from webhook_message
                        where endpoint_id = ? order by created_at desc limit ?""")
                .params(endpoint, most)
                .query((row, index) -> new WebhookDelivery(
                        row.getString("id"),
                        row.getString("type"),
                        WebhookDelivery.State.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        row.getString("last_answer"),
                        instant(row, "created_at"),
                        instant(row, "changed_at")))
                .list();
    }

    @Override
    public void replay(UUID endpoint, String message, Instant now) {
        found(sql.sql("""
                        update webhook_message set state = 'WAITING', attempts = 0, due_at = :now,
                            tried_since = :now, changed_at = :now
                        where id = :message and endpoint_id = :endpoint""")
                .param("now", utc(now))
                .param("message", message)
                .param("endpoint", endpoint)
                .update());
    }

    @Override
    public List<WebhookMessage> takeDue(
            Instant now, Instant until, int most, int mostOfOne, Map<UUID, Integer> underWay) {
        var busy = List.copyOf(underWay.entrySet());
        return sql.sql("""
                        update webhook_message m set due_at = :until, attempts = m.attempts + 1
                        from webhook_endpoint e where e.id = m.endpoint_id and m.id in (
                            select due.id from webhook_endpoint one
                                left join unnest(:busy, :counts) as busy (endpoint, count) on busy.endpoint = one.id
                                cross join lateral (
                                    select id, due_at from webhook_message
                                    where endpoint_id = one.id and due_at <= :now order by due_at
                                    limit :mostOfOne - coalesce(busy.count, 0) for update skip locked) as due
                            order by due.due_at limit :most)
                        returning m.id, m.endpoint_id, e.url, e.secret, m.body, m.attempts, m.tried_since""")
                .param("now", utc(now))
                .param("until", utc(until))
                .param("most", most)
                .param("mostOfOne", mostOfOne)
                .param("busy", busy.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("counts", busy.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .query((row, index) -> new WebhookMessage(
                        row.getString("id"),
                        row.getObject("endpoint_id", UUID.class),
                        URI.create(row.getString("url")),
                        row.getBytes("secret"),
                        row.getString("body"),
                        row.getInt("attempts") - 1,
                        instant(row, "tried_since")))
                .list();
    }

    @Override
    public void delivered(String message, String answer, Instant now) {
        end(message, WebhookDelivery.State.DELIVERED, answer, now);
    }

    @Override
    public void givenUp(String message, String answer, Instant now) {
        end(message, WebhookDelivery.State.GIVEN_UP, answer, now);
    }

    @Override
    public void forget(Instant before) {
        sql.sql("delete from webhook_message where due_at is null and changed_at < ?")
                .param(utc(before))
                .update();
    }

    @Override
    public void later(String message, String answer, Instant at, Instant now) {
        sql.sql("update webhook_message set due_at = ?, last_answer = ?, changed_at = ? where id = ?")
                .params(utc(at), answer, utc(now), message)
                .update();
    }

    private void end(String message, WebhookDelivery.State state, String answer, Instant now) {
        sql.sql("update webhook_message set state = ?, due_at = null, last_answer = ?, changed_at = ? where id = ?")
                .params(state.name(), answer, utc(now), message)
                .update();
    }

    private static WebhookEndpoint endpoint(ResultSet row) throws SQLException {
        return new WebhookEndpoint(
                row.getObject("id", UUID.class), URI.create(row.getString("url")), instant(row, "created_at"));
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw new NoSuchEndpoint();
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
