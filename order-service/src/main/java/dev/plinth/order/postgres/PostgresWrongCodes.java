package dev.plinth.order.postgres;

import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.PromotionCode;
import dev.plinth.order.domain.pricing.WrongCodes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresWrongCodes implements WrongCodes {

    private final JdbcClient sql;

    PostgresWrongCodes(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int enteredSince(Instant then, ShopperId shopper) {
        return sql.sql("select count(*) from wrong_code where owner = ? and entered_at >= ?")
                .params(shopper.value(), utc(then))
                .query(Integer.class)
                .single();
    }

    @Override
    public int enteredByGuestsSince(Instant then) {
        return sql.sql("select count(*) from wrong_code where owner like ? and entered_at >= ?")
                .params(ShopperId.guest("%").value(), utc(then))
                .query(Integer.class)
                .single();
    }

    @Override
    public void entered(Collection<PromotionCode> codes, ShopperId shopper, Instant now) {
        codes.forEach(code ->
                sql.sql("""
                        insert into wrong_code (owner, code, entered_at) values (?, ?, ?)
                        on conflict (owner, code) do update set entered_at = excluded.entered_at""").params(shopper.value(), code.value(), utc(now)).update());
    }

    @Override
    public void forget(Instant before) {
        sql.sql("delete from wrong_code where entered_at < ?")
                .param(utc(before))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
