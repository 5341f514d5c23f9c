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
 * @param total what it costs, in minor units
 * @param intent the provider's id of its payment, null before that was opened
 * @param history every state it has entered
 */
public record OrderEntry(
        String id,
        String key,
        String state,
        Map<String, Integer> units,
        long total,
        @Nullable String intent,
        List<Step> history,
        AfterSales after) {

    private static final Set<String> OPEN = Set.of("PENDING", "RESERVED");

    public OrderEntry {
        units = Map.copyOf(units);
        history = List.copyOf(history);
    }

    /** A state and when it was entered. */
    public record Step(String state, Instant at) {}

    boolean isOpen() {
        return OPEN.contains(state);
    }

    /** Whether its money came, whatever became of it later. */
    boolean wasPaid() {
        return hasEntered("PAID");
    }

    /** Whether its units are the shopper's, or came back by a return. */
    boolean isSold() {
        return wasPaid() && !isCancelled();
    }

    boolean isCancelled() {
        return hasEntered("CANCELLED");
    }

    /** Whether it was called off after its money had come. */
    public boolean isCalledOff() {
        return wasPaid() && isCancelled();
    }

    /** Whether promotions took off all of it. */
    public boolean isFree() {
        return total == 0;
    }

    /** Whether the shop keeps its money, or a part of it. */
    boolean keepsMoney() {
        return isSold() && !isFree() && !state.equals("REFUNDED");
    }

    private boolean hasEntered(String wanted) {
        return history.stream().anyMatch(step -> step.state.equals(wanted));
    }
}
