package dev.plinth.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The money that was taken for an order, and what of it goes back: never more than was taken.
 *
 * @param taken zero until it is captured
 * @param charged what the whole order is for
 * @param refunds the oldest first
 */
record Takings(Money taken, Breakdown charged, List<Refund> refunds) {

    Takings {
        refunds = List.copyOf(refunds);
    }

    /** What can still be given back. */
    Money left() {
        return refunds.stream().filter(Refund::counts).map(Refund::amount).reduce(taken, Money::minus);
    }

    /** What no refund has taken off the order. */
    Breakdown kept() {
        return Refund.leftOf(charged, refunds);
    }

    boolean awaitsProvider() {
        return refunds.stream().anyMatch(Refund::isPending);
    }

    /** Whether all of it went back, and the provider said so. */
    boolean isAllBack() {
        return !taken.isZero() && left().isZero() && !awaitsProvider();
    }

    /** Whether something is left that no refund is about. */
    boolean isLeft() {
        return !left().isZero() && !awaitsProvider();
    }

    /**
     * @param first what it is for, as far as that is left
     * @throws RefundExceedsCaptured if there is less left
     * @throws NothingToRefund if it is nothing
     */
    Takings refunding(RefundId id, Money amount, Breakdown first, Refund.Cause cause, Instant now) {
        Money left = left();
        if (!amount.currency().equals(left.currency()) || amount.minorUnits() > left.minorUnits()) {
            throw new RefundExceedsCaptured(left);
        }
        if (amount.isZero()) {
            throw new NothingToRefund();
        }
        Refund wanted = Refund.pending(id, amount, kept().take(amount, first), cause, now);
        return with(Stream.concat(refunds.stream(), Stream.of(wanted)).toList());
    }

    Takings made(RefundId id, String providerId) {
        return change(id, refund -> counted(refund).to(Refund.State.SUCCEEDED, providerId));
    }

    /** One that had failed may have left its parts to others. */
    private Refund counted(Refund refund) {
        return refund.counts() ? refund : refund.of(kept().take(refund.amount(), refund.breakdown()));
    }

    Takings failed(RefundId id, @Nullable String providerId) {
        return change(id, refund -> refund.to(Refund.State.FAILED, providerId));
    }

    /** As the provider's books have it. */
    Takings knowing(KnownRefund known, Instant now) {
        Optional<Refund> ours = refunds.stream().filter(known::is).findFirst();
        if (ours.isEmpty()) {
            return known.failed() ? this : finding(known, now);
        }
        Refund refund = ours.get();
        if (known.failed()) {
            return refund.counts() ? failed(refund.id(), known.providerId()) : this;
        }
        return refund.isMade() ? this : made(refund.id(), known.providerId());
    }

    /** A refund made in the provider's pages. Ours that wait for the same money can never be made. */
    private Takings finding(KnownRefund known, Instant now) {
        Takings room = this;
        for (Refund waiting : refunds) {
            if (waiting.isPending() && room.left().minorUnits() < known.amount().minorUnits()) {
                room = room.failed(waiting.id(), null);
            }
        }
        RefundId id = RefundId.next();
        return room.refunding(id, known.amount(), room.kept(), Refund.Cause.PROVIDER, now)
                .made(id, known.providerId());
    }

    private Takings change(RefundId id, UnaryOperator<Refund> change) {
        return with(refunds.stream()
                .map(refund -> refund.id().equals(id) ? change.apply(refund) : refund)
                .toList());
    }

    private Takings with(List<Refund> changed) {
        return new Takings(taken, charged, changed);
    }
}
