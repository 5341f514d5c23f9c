package dev.plinth.order.postgres;

import static dev.plinth.order.domain.OrderFixtures.NOON;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aPendingOrder;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.BootedOrderService;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Invoice;
import dev.plinth.order.domain.InvoiceNumber.Series;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.Refund;
import dev.plinth.order.domain.RefundId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers of invoices, on a real database under a crowd. */
@BootedOrderService
class InvoiceNumbersIT {

    private static final int PAYMENTS = 50;

    @Autowired
    private Orders orders;

    @Autowired
    private PostgresInvoices invoices;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient sql;

    @Test
    void haveNoGapAndNoDoubleHoweverManyPayAtOnceAndAreRolledBack() throws Exception {
        List<Order> reserved =
                IntStream.range(0, PAYMENTS).mapToObj(_ -> reserved()).toList();
        var payments = new ArrayList<Callable<Order>>();
        for (int i = 0; i < PAYMENTS; i++) {
            Order order = reserved.get(i);
            payments.add(i % 3 == 0 ? () -> rolledBack(order) : () -> orders.save(order.paid(NOON)));
        }
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            crowd.invokeAll(payments);
        }

        List<Long> numbers = sql.sql("select sequence from invoice where series = 'INVOICE' order by sequence")
                .query(Long.class)
                .list();
        assertThat(numbers)
                .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
        for (int i = 0; i < PAYMENTS; i++) {
            assertThat(invoices.of(reserved.get(i).id())).hasSize(i % 3 == 0 ? 0 : 1);
        }
    }

    @Test
    void aCreditNoteNamesTheInvoiceThatItCorrects() {
        Order paid = orders.save(reserved().paid(NOON));
        RefundId part = RefundId.next();
        Order owing = orders.save(paid.refunding(part, Money.of(900, "EUR"), Refund.Cause.MERCHANT, NOON));
        orders.save(owing.refunded(part, "re_" + part, NOON));

        List<Invoice> issued = invoices.of(paid.id());
        assertThat(issued)
                .extracting(each -> each.number().series())
                .containsExactly(Series.INVOICE, Series.CREDIT_NOTE);
        assertThat(issued.getLast().corrects()).isEqualTo(issued.getFirst().number());
        assertThat(issued.getLast().total()).isEqualTo(Money.of(900, "EUR"));
    }

    @Test
    void aRefundThatFailsAfterItWasMadeCancelsItsCreditNoteAndLeavesNoGap() {
        Order paid = orders.save(reserved().paid(NOON));
        RefundId first = RefundId.next();
        RefundId second = RefundId.next();
        Money nine = Money.of(900, "EUR");
        Order made = orders.save(paid.refunding(first, nine, Refund.Cause.MERCHANT, NOON));
        made = orders.save(made.refunded(first, "re_" + first, NOON));
        made = orders.save(made.refunding(second, nine, Refund.Cause.MERCHANT, NOON));
        made = orders.save(made.refunded(second, "re_" + second, NOON));

        Order failed = orders.save(made.refundFailed(first, "re_" + first, NOON));
        failed = orders.save(failed.refundFailed(first, "re_" + first, NOON));
        Order again = orders.save(failed.refunded(first, "re_" + first, NOON));
        orders.save(again.refundFailed(first, "re_" + first, NOON));

        List<Invoice> notes = invoices.of(paid.id()).stream().skip(1).toList();
        assertThat(notes).extracting(Invoice::cancelsCreditNote).containsExactly(false, false, true, false, true);
        assertThat(notes.get(2).corrects()).isEqualTo(notes.get(0).number());
        assertThat(notes.get(2).total()).isEqualTo(nine);
        assertThat(notes.get(2).sums()).isEqualTo(notes.get(0).sums());
        assertThat(notes.get(4).corrects()).isEqualTo(notes.get(3).number());
        long from = notes.getFirst().number().sequence();
        assertThat(notes)
                .extracting(note -> note.number().sequence())
                .containsExactly(from, from + 1, from + 2, from + 3, from + 4);
    }

    @Test
    void aCreditNoteFromBeforeNotesNamedTheirRefundIsCancelledToo() {
        Order paid = orders.save(reserved().paid(NOON));
        RefundId part = RefundId.next();
        Order owing = orders.save(paid.refunding(part, Money.of(900, "EUR"), Refund.Cause.MERCHANT, NOON));
        Order made = orders.save(owing.refunded(part, "re_" + part, NOON));
        sql.sql("alter table invoice disable trigger invoices_are_never_changed")
                .update();
        sql.sql("update invoice set refund_id = null where order_id = ?")
                .param(paid.id().value())
                .update();
        sql.sql("alter table invoice enable trigger invoices_are_never_changed").update();

        orders.save(made.refundFailed(part, "re_" + part, NOON));

        assertThat(invoices.of(paid.id()).getLast().cancelsCreditNote()).isTrue();
    }

    @Test
    void aRefundFromBeforeThereWereBreakdownsIsInProportion() {
        Order paid = orders.save(reserved().paid(NOON));
        RefundId old = RefundId.next();
        Order owing = orders.save(paid.refunding(old, Money.of(900, "EUR"), Refund.Cause.MERCHANT, NOON));
        sql.sql("update refund set breakdown = null where id = ?")
                .param(old.value())
                .update();

        assertThat(orders.get(paid.id()).payment()).isEqualTo(owing.payment());
        orders.save(owing.refunded(old, "re_" + old, NOON));
        assertThat(sql.sql("select breakdown from refund where id = ?")
                        .param(old.value())
                        .query(String.class)
                        .single())
                .contains("GOODS");
    }

    @Test
    void anInvoiceIsNeverChanged() {
        Order paid = orders.save(reserved().paid(NOON));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> sql.sql("update invoice set content = '{}' where order_id = ?")
                        .param(paid.id().value())
                        .update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> sql.sql("delete from invoice where order_id = ?")
                        .param(paid.id().value())
                        .update());
    }

    private Order rolledBack(Order order) {
        return transactions.execute(transaction -> {
            Order paid = orders.save(order.paid(NOON));
            transaction.setRollbackOnly();
            return paid;
        });
    }

    private Order reserved() {
        Order pending = orders.add(aPendingOrder(orders.nextNumber(), aShopper(), aKey()));
        return orders.save(pending.reserved(new IntentId("pi_" + UUID.randomUUID()), Instant.now(), NOON));
    }
}
