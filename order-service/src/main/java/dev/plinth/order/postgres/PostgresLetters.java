package dev.plinth.order.postgres;

import dev.plinth.order.domain.Letter;
import dev.plinth.order.domain.Letter.Kind;
import dev.plinth.order.domain.LetterId;
import dev.plinth.order.domain.Letters;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.OrderNews;
import dev.plinth.order.domain.OrderNews.CameBack;
import dev.plinth.order.domain.OrderNews.Entered;
import dev.plinth.order.domain.OrderNews.MoneyBack;
import dev.plinth.order.domain.OrderNews.MoneyKept;
import dev.plinth.order.domain.OrderNews.Sent;
import dev.plinth.order.domain.OrderNumber;
import dev.plinth.order.domain.OrderState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresLetters implements Letters {

    private static final Duration BETWEEN_LOOK_UPS = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;

    PostgresLetters(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Takes part in the caller's transaction. */
    void write(List<OrderNews> news, Order order) {
        for (OrderNews each : news) {
            switch (each) {
                case Entered(OrderState state)
                when state == OrderState.PAID -> add(order.id(), Kind.CONFIRMATION, null);
                case Sent(var parcel) -> add(order.id(), Kind.SENT, parcel.id().value());
                case MoneyBack(var refund) ->
                    add(order.id(), Kind.REFUNDED, refund.id().value());
                case MoneyKept(var refund, boolean _)
                when !order.refundable().isZero() ->
                    add(order.id(), Kind.REFUND_FAILED, refund.id().value());
                case Entered _, CameBack _, MoneyKept _ -> {}
            }
        }
    }

    private void add(OrderId order, Kind kind, @Nullable UUID about) {
        sql.sql("""
                        insert into letter (id, order_id, kind, about, created_at, due_at)
                        values (:id, :order, :kind, :about, :now, :now)""")
                .param("now", utc(clock.instant()))
                .param("id", UUID.randomUUID())
                .param("order", order.value())
                .param("kind", kind.name())
                .param("about", about)
                .update();
    }

    /** Locks the order, so that of two who ask at the same moment the second sees the first one's letter. */
    @Override
    @Transactional
    public void addLookUp(OrderNumber order, String email, Instant now) {
        sql.sql("select id from orders where number = ? and lower(email) = lower(?) for no key update")
                .params(order.sequence(), email)
                .query(UUID.class)
                .optional()
                .ifPresent(id -> addLookUp(id, now));
    }

    private void addLookUp(UUID order, Instant now) {
        sql.sql("""
                        insert into letter (id, order_id, kind, created_at, due_at)
                        select :letter, :order, 'LOOK_UP', :now, :now where not exists (
                            select 1 from letter l
                            where l.order_id = :order and l.kind = 'LOOK_UP' and l.created_at > :lately)""")
                .param("letter", UUID.randomUUID())
                .param("order", order)
                .param("now", utc(now))
                .param("lately", utc(now.minus(BETWEEN_LOOK_UPS)))
                .update();
    }

    /** Those of a kind that only a newer replica knows are left to it. */
    @Override
    public List<Letter> takeDue(Instant now, Instant until, int most) {
        return sql.sql("""
                        update letter set due_at = :until, attempts = attempts + 1 where id in (
                            select id from letter where due_at <= :now and kind in (:known)
                            order by due_at limit :most for update skip locked)
                        returning id, order_id, kind, about, attempts""")
                .param("now", utc(now))
                .param("until", utc(until))
                .param("most", most)
                .param("known", Stream.of(Kind.values()).map(Kind::name).toList())
                .query((row, index) -> new Letter(
                        new LetterId(row.getObject("id", UUID.class)),
                        new OrderId(row.getObject("order_id", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("about", UUID.class),
                        row.getInt("attempts") - 1))
                .list();
    }

    @Override
    public void sent(LetterId letter, Instant now) {
        sql.sql("update letter set sent_at = ?, due_at = null where id = ?")
                .params(utc(now), letter.value())
                .update();
    }

    @Override
    public void later(LetterId letter, Instant at) {
        sql.sql("update letter set due_at = ? where id = ? and sent_at is null")
                .params(utc(at), letter.value())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
