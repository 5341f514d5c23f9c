package dev.plinth.order.postgres;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Refund;
import dev.plinth.order.domain.RefundId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Embeddable
record RefundRow(
        @Column(name = "id") UUID id,
        long minorUnits,
        String currency,
        @Enumerated(EnumType.STRING) Refund.Cause cause,
        @Enumerated(EnumType.STRING) Refund.State state,
        @Nullable String providerId,
        Instant at) {

    static RefundRow of(Refund refund) {
        return new RefundRow(
                refund.id().value(),
                refund.amount().minorUnits(),
                refund.amount().currency().getCurrencyCode(),
                refund.cause(),
                refund.state(),
                refund.providerId(),
                refund.at());
    }

    Refund toRefund() {
        return new Refund(new RefundId(id), Money.of(minorUnits, currency), cause, state, providerId, at);
    }
}
