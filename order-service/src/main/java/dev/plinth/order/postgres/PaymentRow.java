package dev.plinth.order.postgres;

import dev.plinth.order.domain.AttemptId;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Payment;
import dev.plinth.order.domain.PaymentState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.net.URI;
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

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    PaymentRow() {}

    @SuppressWarnings("NullAway.Init") // take sets the state
    PaymentRow(OrderRow order, Payment payment) {
        this.attempt = payment.attempt().value();
        this.order = order;
        take(payment);
    }

    final void take(Payment payment) {
        intentId = payment.intent() == null ? null : payment.intent().value();
        state = payment.state();
        nextAction = payment.nextAction() == null ? null : payment.nextAction().toString();
        declineCode = payment.declineCode();
    }

    Payment toPayment() {
        return new Payment(
                new AttemptId(attempt),
                intentId == null ? null : new IntentId(intentId),
                state,
                nextAction == null ? null : URI.create(nextAction),
                declineCode);
    }
}
