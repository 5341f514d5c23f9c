package dev.plinth.order.postgres;

import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.Quote;
import dev.plinth.order.domain.pricing.QuoteId;
import dev.plinth.order.domain.pricing.Quotes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresQuotes implements Quotes {

    private final JdbcClient sql;
    private final JsonMapper json;

    PostgresQuotes(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(Quote quote) {
        sql.sql("insert into quote (id, owner, expires_at, content) values (?, ?, ?, ?::jsonb)")
                .params(
                        quote.id().value(),
                        quote.owner().value(),
                        utc(quote.expiresAt()),
                        json.writeValueAsString(QuoteForm.of(quote)))
                .update();
    }

    @Override
    public Optional<Quote> find(QuoteId id, ShopperId owner) {
        return sql.sql("select expires_at, content from quote where id = ? and owner = ?")
                .params(id.value(), owner.value())
                .query((row, index) -> json.readValue(row.getString("content"), QuoteForm.class)
                        .toQuote(
                                id.value(),
                                owner.value(),
                                row.getObject("expires_at", OffsetDateTime.class)
                                        .toInstant()))
                .optional();
    }

    @Override
    public void forget(Instant before) {
        sql.sql("delete from quote where expires_at < ?").param(utc(before)).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
