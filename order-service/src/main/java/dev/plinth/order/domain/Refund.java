package dev.plinth.order.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money of one order that goes back. It is stored before the provider is asked, so that no two of them can ask for the
 * same money.
 *
 * @param breakdown what it takes off the order, as its credit note states it
 * @param providerId the provider's id, once it is known there
 */
public record Refund(
        RefundId id,
        Money amount,
        Breakdown breakdown,
        Cause cause,
        State state,
        @Nullable String providerId,
        Instant at) {

    public enum Cause {
        /** The order was cancelled after it was paid. */
        CANCELLATION,
        /** The money came when the order was gone already. */
        LATE_PAYMENT,
        RETURN,
        /** The merchant's own decision. */
        MERCHANT,
        /** Made in the provider's own pages, and found there. */
        PROVIDER
    }

    public enum State {
        /** The provider has not confirmed it yet: asked again until it answers. */
        PENDING,
        SUCCEEDED,
        /** The provider refused it, or could not carry it out: the money stayed here. */
        FAILED
    }

    public Refund {
        if (amount.minorUnits() < 1) {
            throw new IllegalArgumentException("a refund gives something back");
        }
        if (breakdown.minorUnits() != amount.minorUnits()) {
            throw new IllegalArgumentException("the parts of a refund add up to it");
        }
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What of some money no refund has taken. */
    public static Breakdown leftOf(Breakdown all, List<Refund> refunds) {
        return refunds.stream().filter(Refund::counts).map(Refund::breakdown).reduce(all, Breakdown::minus);
    }

    static Refund pending(RefundId id, Money amount, Breakdown breakdown, Cause cause, Instant now) {
        return new Refund(id, amount, breakdown, cause, State.PENDING, null, now);
    }

    Refund to(State next, @Nullable String knownAs) {
        return new Refund(id, amount, breakdown, cause, next, knownAs, at);
    }

    Refund of(Breakdown changed) {
        return new Refund(id, amount, changed, cause, state, providerId, at);
    }

    boolean isPending() {
        return state == State.PENDING;
    }

    boolean isMade() {
        return state == State.SUCCEEDED;
    }

    /** Whether its money is gone, or about to go. */
    boolean counts() {
        return state != State.FAILED;
    }
}
