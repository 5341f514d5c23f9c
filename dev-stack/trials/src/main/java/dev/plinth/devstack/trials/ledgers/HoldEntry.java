package dev.plinth.devstack.trials.ledgers;

import java.util.Map;

/** What the catalog has set aside for an order: {@code HELD}, {@code COMMITTED}, {@code RELEASED} or {@code EXPIRED}. */
public record HoldEntry(String order, String state, Map<String, Integer> units) {

    public HoldEntry {
        units = Map.copyOf(units);
    }

    boolean isHeld() {
        return state.equals("HELD");
    }

    boolean isCommitted() {
        return state.equals("COMMITTED");
    }
}
