package dev.plinth.order.postgres;

import dev.plinth.order.domain.IdempotencyKeys;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.ShopperId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row a key; its primary key decides who of several callers at once does the work. */
@Repository
class PostgresIdempotencyKeys implements IdempotencyKeys {

    private final JdbcClient sql;

    PostgresIdempotencyKeys(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Claim claim(ShopperId owner, RequestKey key, String fingerprint, Instant now, Instant until) {
        int granted = sql.sql("""
                        insert into idempotency_key (owner, key, fingerprint, claimed_at, locked_until)
                        values (:owner, :key, :fingerprint, :now, :until)
                        on conflict (owner, key) do update set locked_until = excluded.locked_until
                        where idempotency_key.status is null
                          and idempotency_key.locked_until <= :now
                          and idempotency_key.fingerprint = excluded.fingerprint""")
                .param("owner", owner.value())
                .param("key", key.value())
                .param("fingerprint", fingerprint)
                .param("now", utc(now))
                .param("until", utc(until))
                .update();
        return granted == 1 ? new Granted() : whatStandsAgainst(owner, key, fingerprint);
    }

    private Claim whatStandsAgainst(ShopperId owner, RequestKey key, String fingerprint) {
        return sql.sql("""
                        select fingerprint, status, media_type, location, etag, body
                        from idempotency_key where owner = ? and key = ?""")
                .params(owner.value(), key.value())
                .query((row, index) -> toClaim(row, fingerprint))
                .optional()
                .orElseGet(InFlight::new); // forgotten in between: the next try finds it free
    }

    private static Claim toClaim(ResultSet row, String fingerprint) throws SQLException {
        if (!fingerprint.equals(row.getString("fingerprint"))) {
            return new Taken();
        }
        int status = row.getInt("status");
        return row.wasNull()
                ? new InFlight()
                : new Answered(new Answer(
                        status,
                        row.getString("media_type"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getString("body")));
    }

    @Override
    public void remember(ShopperId owner, RequestKey key, Answer answer) {
        sql.sql("""
                        update idempotency_key
                        set status = :status, media_type = :mediaType, location = :location, etag = :etag, body = :body
                        where owner = :owner and key = :key and status is null""")
                .param("status", answer.status())
                .param("mediaType", answer.mediaType())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("body", answer.body())
                .param("owner", owner.value())
                .param("key", key.value())
                .update();
    }

    @Override
    public void release(ShopperId owner, RequestKey key, Instant now) {
        sql.sql("update idempotency_key set locked_until = ? where owner = ? and key = ? and status is null")
                .params(utc(now), owner.value(), key.value())
                .update();
    }

    @Override
    public void forget(Instant before) {
        sql.sql("delete from idempotency_key where claimed_at < ?")
                .param(utc(before))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
