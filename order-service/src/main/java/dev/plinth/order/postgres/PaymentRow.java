package dev.plinth.order.postgres;

import dev.plinth.order.domain.AttemptId;
import dev.plinth.order.domain.Charges;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.Payment;
import dev.plinth.order.domain.PaymentState;
import dev.plinth.order.domain.Refund;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "payment")
class PaymentRow {

    @Id
    private UUID attempt;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    private OrderRow order;

    private @Nullable String intentId;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    private @Nullable String nextAction;
    private @Nullable String declineCode;
    private long capturedMinorUnits;
    private long refundedMinorUnits;

    @ElementCollection
    @CollectionTable(name = "refund", joinColumns = @JoinColumn(name = "attempt"))
    @OrderColumn(name = "position")
    private List<RefundRow> refunds = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    PaymentRow() {}

    @SuppressWarnings("NullAway.Init") // take sets the state
    PaymentRow(OrderRow row, Order order) {
        this.attempt = order.payment().attempt().value();
        this.order = row;
        take(order);
    }

    /** The database too refuses to give back more than was taken. */
    final void take(Order changed) {
        Payment payment = changed.payment();
        capturedMinorUnits = payment.isCaptured() ? changed.total().minorUnits() : 0;
        refundedMinorUnits = capturedMinorUnits - changed.refundable().minorUnits();
        intentId = payment.intent() == null ? null : payment.intent().value();
        state = payment.state();
        nextAction = payment.nextAction() == null ? null : payment.nextAction().toString();
        declineCode = payment.declineCode();
        if (!payment.refunds().isEmpty()) {
            take(payment.refunds());
        }
    }

    private void take(List<Refund> changed) {
        for (int i = 0; i < changed.size(); i++) {
            var row = RefundRow.of(changed.get(i));
            if (i == refunds.size()) {
                refunds.add(row);
            } else if (!refunds.get(i).equals(row)) {
                refunds.set(i, row);
            }
        }
    }

    Payment toPayment(Charges charges) {
        return new Payment(
                new AttemptId(attempt),
                intentId == null ? null : new IntentId(intentId),
                state,
                nextAction == null ? null : URI.create(nextAction),
                declineCode,
                state == PaymentState.SUCCEEDED
                        ? RefundRow.toRefunds(refunds, charges)
                        : List.of()); // nothing was taken: the table need not be asked
    }
}
