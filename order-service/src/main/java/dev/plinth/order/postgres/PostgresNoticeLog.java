package dev.plinth.order.postgres;

import dev.plinth.order.domain.NoticeId;
import dev.plinth.order.domain.NoticeLog;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresNoticeLog implements NoticeLog {

    private final JdbcClient sql;

    PostgresNoticeLog(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean has(NoticeId notice) {
        return sql.sql("select exists (select 1 from payment_notice where id = ?)")
                .param(notice.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(NoticeId notice, Instant now) {
        sql.sql("insert into payment_notice (id, heard_at) values (?, ?) on conflict do nothing")
                .params(notice.value(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void forget(Instant before) {
        sql.sql("delete from payment_notice where heard_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
