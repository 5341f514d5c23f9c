package dev.plinth.order.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goods that a shopper sends back.
 *
 * @param note what the merchant said to it
 * @param restocked the units that can be sold again; empty until it was received
 * @param refund the money that went back for it
 */
public record Return(
        ReturnId id,
        List<Units> lines,
        String reason,
        State state,
        Instant requestedAt,
        @Nullable String note,
        List<Units> restocked,
        @Nullable RefundId refund) {

    public enum State {
        REQUESTED,
        APPROVED,
        REFUSED,
        /** The parcel is here; its units are in stock again where they can be sold. */
        RECEIVED,
        REFUNDED;

        private Set<State> next() {
            return switch (this) {
                case REQUESTED -> EnumSet.of(APPROVED, REFUSED);
                case APPROVED -> EnumSet.of(RECEIVED);
                case RECEIVED -> EnumSet.of(REFUNDED);
                case REFUSED, REFUNDED -> EnumSet.noneOf(State.class);
            };
        }
    }

    public Return {
        lines = List.copyOf(lines);
        restocked = List.copyOf(restocked);
        requestedAt = requestedAt.truncatedTo(ChronoUnit.MILLIS);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a return holds something");
        }
    }

    public static Return requested(ReturnId id, List<Units> lines, String reason, Instant now) {
        return new Return(id, lines, reason, State.REQUESTED, now, null, List.of(), null);
    }

    /** Saying the same again changes nothing. */
    public Return answered(boolean approved, @Nullable String said) {
        State answer = approved ? State.APPROVED : State.REFUSED;
        return state == answer && Objects.equals(note, said) ? this : to(answer, said, restocked, refund);
    }

    /** Saying the same again changes nothing. @throws TooManyUnits if more can be sold again than came back */
    public Return received(List<Units> sellable) {
        TooManyUnits.refuse(Units.sum(sellable), Units.sum(lines));
        if (isHere() && Units.sum(sellable).equals(Units.sum(restocked))) {
            return this;
        }
        return to(State.RECEIVED, note, sellable, refund);
    }

    /** @param money null where nothing was paid for it */
    public Return refundedBy(@Nullable RefundId money) {
        return to(State.REFUNDED, note, restocked, money);
    }

    /** Whether its goods came back. */
    public boolean isHere() {
        return state == State.RECEIVED || state == State.REFUNDED;
    }

    private Return to(State next, @Nullable String said, List<Units> sellable, @Nullable RefundId money) {
        if (!state.next().contains(next)) {
            throw new NotNow("a " + state + " return cannot become " + next);
        }
        return new Return(id, lines, reason, next, requestedAt, said, sellable, money);
    }
}
