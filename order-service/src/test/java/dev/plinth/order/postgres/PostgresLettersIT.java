package dev.plinth.order.postgres;

import static dev.plinth.order.domain.OrderFixtures.NOON;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aPendingOrder;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.MovableClock;
import dev.plinth.order.BootedOrderService;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.KnownRefund;
import dev.plinth.order.domain.Letter;
import dev.plinth.order.domain.Letter.Kind;
import dev.plinth.order.domain.Letters;
import dev.plinth.order.domain.LettersContract;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderNews;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.Refund;
import dev.plinth.order.domain.RefundId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BootedOrderService
class PostgresLettersIT extends LettersContract {

    @Autowired
    private Letters letters;

    @Autowired
    private Orders orders;

    @Autowired
    private JdbcClient sql;

    @Override
    protected Letters letters() {
        return letters;
    }

    @Override
    protected Orders orders() {
        return orders;
    }

    @Test
    void aLetterIsDueByTheShopsClockWhateverTheDatabasesSays() {
        var ahead =
                new MovableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofDays(365)));
        Order order = orders.add(aPendingOrder(orders.nextNumber(), aShopper(), aKey()));
        new PostgresLetters(sql, ahead).write(List.of(new OrderNews.Entered(OrderState.PAID)), order);

        assertThat(dueAt(ahead.instant().minusMillis(1), order)).isEmpty();
        assertThat(dueAt(ahead.instant(), order)).hasSize(1);
    }

    @Test
    void aRefundThatFailedIsWrittenOfAsLongAsItIsOwed() {
        Order paid = aPaidOrder();
        RefundId part = RefundId.next();
        orders.save(orders.save(paid.refunding(part, Money.of(100, "EUR"), Refund.Cause.MERCHANT, NOON))
                .refundFailed(part, null, NOON));
        Order other = aPaidOrder();
        RefundId ours = RefundId.next();
        orders.save(orders.save(other.refunding(ours, other.total(), Refund.Cause.MERCHANT, NOON))
                .knowing(new KnownRefund("re_" + ours, null, other.total(), false), NOON));

        assertThat(kindsOf(paid)).containsExactlyInAnyOrder(Kind.CONFIRMATION, Kind.REFUND_FAILED);
        assertThat(kindsOf(other)).containsExactlyInAnyOrder(Kind.CONFIRMATION, Kind.REFUNDED);
    }

    private Order aPaidOrder() {
        Order reserved = orders.add(aPendingOrder(orders.nextNumber(), aShopper(), aKey()))
                .reserved(new IntentId("pi_" + UUID.randomUUID()), NOON.plusSeconds(900), NOON);
        return orders.save(orders.save(reserved).paid(NOON));
    }

    private List<Kind> kindsOf(Order order) {
        return sql.sql("select kind from letter where order_id = ?")
                .param(order.id().value())
                .query((row, index) -> Kind.valueOf(row.getString("kind")))
                .list();
    }

    private List<Letter> dueAt(Instant time, Order order) {
        return letters.takeDue(time, time.plus(Duration.ofDays(1)), 10_000).stream()
                .filter(letter -> letter.order().equals(order.id()))
                .toList();
    }
}
