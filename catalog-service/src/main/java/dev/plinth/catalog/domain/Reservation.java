package dev.plinth.catalog.domain;

import java.time.Instant;

/**
 * Stock set aside for one order, all of its lines or none.
 *
 * @param orderSequence the newest of the order's events that was applied, {@link #NO_EVENT} before the first
 * @param version counts the changes of this reservation
 */
public record Reservation(
        OrderId order, Quantities quantities, State state, Instant expiresAt, long orderSequence, long version) {

    public static final long NO_EVENT = -1;

    /** COMMITTED: the units have left the stock. RELEASED and EXPIRED: they are back in it. */
    public enum State {
        HELD,
        COMMITTED,
        RELEASED,
        EXPIRED
    }

    public static Reservation held(OrderId order, Quantities quantities, Instant expiresAt) {
        return new Reservation(order, quantities, State.HELD, expiresAt, NO_EVENT, 1);
    }

    public Reservation heldAgain(Instant until) {
        return new Reservation(order, quantities, State.HELD, until, orderSequence, version + 1);
    }

    public Reservation to(State next) {
        return new Reservation(order, quantities, next, expiresAt, orderSequence, version + 1);
    }

    public Reservation to(State next, long sequence) {
        return new Reservation(order, quantities, next, expiresAt, sequence, version + 1);
    }

    public boolean hasApplied(long sequence) {
        return orderSequence >= sequence;
    }

    /** Whether it is held past its time, so that its units must go back. */
    public boolean isDue(Instant now) {
        return state == State.HELD && !now.isBefore(expiresAt);
    }

    /** The state to tell: a hold past its time has expired, swept or not. */
    public State stateAt(Instant now) {
        return isDue(now) ? State.EXPIRED : state;
    }
}
