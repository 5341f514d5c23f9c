package dev.plinth.order.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Units that the catalog keeps for orders: all lines of one or none. */
public interface Reservations {

    sealed interface Answer {}

    record Held(Instant until) implements Answer {
        public Held {
            until = until.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** @param shortfalls empty where the catalog only says that it holds nothing */
    record Short(List<Shortfall> shortfalls) implements Answer {}

    record Shortfall(Sku sku, int wanted, int available) {}

    /**
     * Asking again for the same order holds nothing more.
     *
     * @throws Unavailable if nobody answers; the units may or may not be held then
     */
    Answer hold(OrderId order, List<OrderLine> lines);

    /**
     * For an order that is cancelled, sooner than the catalog hears of it.
     *
     * @throws Unavailable if nobody answers; the catalog hears of it all the same
     */
    void release(OrderId order);
}
