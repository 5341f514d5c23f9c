package dev.plinth.devstack.trials.ledgers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order as the order service has stored it.
 *
 * @param key the idempotency key it was placed under
 * @param units how many of each SKU it bought
 * @param intent the provider's id of its payment, null before that was opened
 * @param history every state it has entered
 */
public record OrderEntry(
        String id,
        String key,
        String state,
        Map<String, Integer> units,
        @Nullable String intent,
        List<Step> history) {

    private static final Set<String> OPEN = Set.of("PENDING", "RESERVED");
    private static final Set<String> OVER = Set.of("CANCELLED", "REFUNDED");

    public OrderEntry {
        units = Map.copyOf(units);
        history = List.copyOf(history);
    }

    /** A state and when it was entered. */
    public record Step(String state, Instant at) {}

    boolean isOpen() {
        return OPEN.contains(state);
    }

    boolean hasBeen(String past) {
        return history.stream().anyMatch(step -> step.state().equals(past));
    }

    /** Whether the shopper owns what was ordered and the shop its money. */
    boolean isSold() {
        return !isOpen() && !OVER.contains(state);
    }
}
