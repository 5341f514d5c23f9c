package dev.plinth.order.postgres;

import static dev.plinth.order.domain.OrderFixtures.AT_HOME;
import static dev.plinth.order.domain.OrderFixtures.NOON;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aPendingOrder;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@BootedOrderService
class PostgresLettersIT extends LettersContract {

    @Autowired
    private Letters letters;

    @Autowired
    private Orders orders;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

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
    void askingTwiceAtTheSameMomentFillsNoMailbox() {
        Order order = orders.add(aPendingOrder(orders.nextNumber(), aShopper(), aKey()));
        Instant later = Instant.now().plus(Duration.ofDays(365));
        var second = transactions.execute(_ -> {
            letters.addLookUp(order.number(), AT_HOME.email(), later);
            var beside = CompletableFuture.runAsync(() -> letters.addLookUp(order.number(), AT_HOME.email(), later));
            await().until(() -> beside.isDone() || somebodyWaits());
            return beside;
        });
        second.join();

        assertThat(kindsOf(order)).containsExactly(Kind.LOOK_UP);
    }

    private boolean somebodyWaits() {
        return sql.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    /** As it is while an older replica runs beside this one. */
    @Test
    void aLetterOfAKindThatIsNotKnownYetHoldsUpNoOther() {
        Order order = aPaidOrder();
        Instant later = Instant.now().plus(Duration.ofDays(365));
        transactions.executeWithoutResult(undone -> {
            sql.sql("alter table letter drop constraint letter_kind_check").update();
            sql.sql("insert into letter (id, order_id, kind, due_at) values (gen_random_uuid(), ?, 'LATER_ONE', now())")
                    .param(order.id().value())
                    .update();

            assertThat(dueAt(later, order)).extracting(Letter::kind).containsExactly(Kind.CONFIRMATION);
            undone.setRollbackOnly();
        });
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
