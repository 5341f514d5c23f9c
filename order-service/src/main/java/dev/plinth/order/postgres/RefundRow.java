package dev.plinth.order.postgres;

import dev.plinth.order.domain.Breakdown;
import dev.plinth.order.domain.Charges;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Refund;
import dev.plinth.order.domain.RefundId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param breakdown absent in refunds from before there was one, until their order is stored again */
@Embeddable
record RefundRow(
        @Column(name = "id") UUID id,
        long minorUnits,
        String currency,
        @Enumerated(EnumType.STRING) Refund.Cause cause,
        @Enumerated(EnumType.STRING) Refund.State state,
        @Nullable String providerId,
        Instant at,
        @Nullable String breakdown) {

    static RefundRow of(Refund refund) {
        return new RefundRow(
                refund.id().value(),
                refund.amount().minorUnits(),
                refund.amount().currency().getCurrencyCode(),
                refund.cause(),
                refund.state(),
                refund.providerId(),
                refund.at(),
                BreakdownJson.write(refund.breakdown()));
    }

    /** @param rows the oldest first: one without a breakdown is in proportion to what those before it left */
    static List<Refund> toRefunds(List<RefundRow> rows, Charges charges) {
        var refunds = new ArrayList<Refund>();
        for (RefundRow row : rows) {
            refunds.add(row.toRefund(refunds, charges.breakdown()));
        }
        return refunds;
    }

    private Refund toRefund(List<Refund> before, Breakdown all) {
        Money amount = Money.of(minorUnits, currency);
        Breakdown parts = breakdown == null
                ? Refund.leftOf(all, state == Refund.State.FAILED ? List.of() : before)
                        .take(amount)
                : BreakdownJson.read(breakdown, currency);
        return new Refund(new RefundId(id), amount, parts, cause, state, providerId, at);
    }
}
