package dev.plinth.order.web;

import dev.plinth.order.domain.Breakdown;
import dev.plinth.order.domain.Refund;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** @param breakdown what it takes off the order: its parts add up to the amount */
record RefundView(
        UUID id,
        MoneyView amount,
        List<PartView> breakdown,
        Refund.State state,
        Refund.Cause cause,
        Instant requestedAt) {

    /** @param net the basis of the tax */
    record PartView(Breakdown.Kind kind, String text, BigDecimal taxRatePercent, MoneyView net, MoneyView tax) {

        static PartView of(Breakdown.Part part) {
            return new PartView(
                    part.kind(),
                    part.text(),
                    PercentJson.of(part.taxRate()),
                    MoneyView.of(part.net()),
                    MoneyView.of(part.tax()));
        }
    }

    static RefundView of(Refund refund) {
        return new RefundView(
                refund.id().value(),
                MoneyView.of(refund.amount()),
                refund.breakdown().parts().stream().map(PartView::of).toList(),
                refund.state(),
                refund.cause(),
                refund.at());
    }
}
