package dev.plinth.order.postgres;

import dev.plinth.order.domain.Invoice;
import dev.plinth.order.domain.InvoiceNumber;
import dev.plinth.order.domain.InvoiceNumber.Series;
import dev.plinth.order.domain.Invoices;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Refund;
import dev.plinth.order.domain.RefundId;
import dev.plinth.order.domain.Seller;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * One row an invoice, with all that it says; the database refuses to change one. The number is the next of a counter row
 * that stays locked until the order's own change is committed: what is rolled back takes no number with it.
 */
@Repository
class PostgresInvoices implements Invoices {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Seller seller;
    private final Clock clock;

    PostgresInvoices(JdbcClient sql, JsonMapper json, Seller seller, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.seller = seller;
        this.clock = clock;
    }

    @Override
    public List<Invoice> of(OrderId order) {
        return sql.sql("select content from invoice where order_id = ? order by series desc, sequence")
                .param(order.value())
                .query((row, index) -> json.readValue(row.getString(1), Invoice.class))
                .list();
    }

    /** Takes part in the caller's transaction, as its last step: everybody else who pays waits for the counter. */
    void issue(Order order) {
        InvoiceNumber number = next(Series.INVOICE);
        store(order, Invoice.of(order, number, seller, clock.instant()), null);
    }

    /** For money that was invoiced; what came too late never was. */
    void credit(Order order, Refund refund) {
        of(order.id()).stream()
                .filter(each -> each.number().series() == Series.INVOICE)
                .findFirst()
                .ifPresent(invoice -> {
                    Instant now = clock.instant();
                    InvoiceNumber number = next(Series.CREDIT_NOTE);
                    Invoice note = Invoice.crediting(order, refund, number, invoice.number(), seller, now);
                    store(order, note, refund.id());
                });
    }

    /** The refund failed after it was made: its note stands no longer, but keeps its number. */
    void cancelCredit(Order order, Refund refund) {
        lastNoteOf(order, refund).filter(note -> !note.cancelsCreditNote()).ifPresent(note -> {
            InvoiceNumber number = next(Series.CREDIT_NOTE);
            store(order, Invoice.cancelling(note, number, clock.instant()), refund.id());
        });
    }

    /** A note from before notes named their refund is known by its total. */
    private Optional<Invoice> lastNoteOf(Order order, Refund refund) {
        return sql
                .sql("""
                        select content from invoice
                        where order_id = :order and series = 'CREDIT_NOTE' and (refund_id = :refund or refund_id is null)
                        order by refund_id nulls last, sequence desc""")
                .param("order", order.id().value())
                .param("refund", refund.id().value())
                .query((row, index) -> json.readValue(row.getString(1), Invoice.class))
                .stream()
                .filter(note -> note.total().equals(refund.amount()))
                .findFirst();
    }

    private InvoiceNumber next(Series series) {
        long sequence = sql.sql("update invoice_counter set last = last + 1 where series = ? returning last")
                .param(series.name())
                .query(Long.class)
                .single();
        return new InvoiceNumber(series, sequence);
    }

    private void store(Order order, Invoice invoice, @Nullable RefundId refund) {
        sql.sql("""
                        insert into invoice (series, sequence, order_id, refund_id, issued_at, content)
                        values (:series, :sequence, :order, :refund, now(), :content)""")
                .param("series", invoice.number().series().name())
                .param("sequence", invoice.number().sequence())
                .param("order", order.id().value())
                .param("refund", refund == null ? null : refund.value(), Types.OTHER)
                .param("content", json.writeValueAsString(invoice))
                .update();
    }
}
