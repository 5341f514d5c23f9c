package dev.plinth.catalog.application;

import dev.plinth.catalog.domain.ChangedMeanwhile;
import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.Reservation;
import dev.plinth.catalog.domain.Reservations;
import dev.plinth.catalog.domain.Shortfall;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Standing;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.catalog.domain.Stocks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the stock of all lines of a reservation together with the reservation's own state. */
@Component
class StockLedger {

    private final Stocks stocks;
    private final Reservations reservations;
    private final Turns turns;

    StockLedger(Stocks stocks, Reservations reservations, Turns turns) {
        this.stocks = stocks;
        this.reservations = reservations;
        this.turns = turns;
    }

    /** One line's move, such as {@code Stock::release}. */
    interface Move extends BiFunction<Stock, Integer, Stock> {}

    /** Lets the order decide on what is stored of it and of these SKUs, in its turn. */
    <T> T decide(OrderId order, Set<Sku> skus, Function<Standing, T> decision) {
        return turns.take(skus, () -> decision.apply(reservations.find(order, skus)));
    }

    /** For moves that always fit, because the units are already the order's. */
    void store(Reservation next, Move move) {
        Set<Sku> skus = next.quantities().skus();
        turns.take(skus, () -> store(next, stocks.find(skus), move));
    }

    /** For moves that need free units; throws what {@code refusal} makes of the lines that are short. */
    Reservation storeIfAvailable(
            Reservation next, Map<Sku, Stock> current, Move move, Function<List<Shortfall>, RuntimeException> refusal) {
        List<Shortfall> shortfalls = next.quantities().shortfalls(all(next, current));
        if (!shortfalls.isEmpty()) {
            demandFollows(next);
            throw refusal.apply(shortfalls);
        }
        return store(next, current, move);
    }

    /** What is short may have gone to this very order, on behalf of a twin of this request. */
    private void demandFollows(Reservation next) {
        long stored = reservations.find(next.order()).map(Reservation::version).orElse(0L);
        if (stored != next.version() - 1) {
            throw new ChangedMeanwhile();
        }
    }

    Reservation store(Reservation next, Map<Sku, Stock> current, Move move) {
        Map<Sku, Stock> stock = all(next, current);
        List<Stock> moved = next.quantities().bySku().entrySet().stream()
                .map(line -> moved(stock.get(line.getKey()), line.getValue(), move))
                .toList();
        reservations.store(next, moved);
        return next;
    }

    /** The reservation says which SKUs it is about, whatever was thought before it was read. */
    private Map<Sku, Stock> all(Reservation next, Map<Sku, Stock> read) {
        Set<Sku> skus = next.quantities().skus();
        return read.keySet().containsAll(skus) ? read : stocks.find(skus);
    }

    /** Reservation and stock are read side by side: where they contradict each other, one has changed between. */
    private static Stock moved(@Nullable Stock current, int quantity, Move move) {
        try {
            return move.apply(Objects.requireNonNull(current), quantity);
        } catch (IllegalArgumentException contradiction) {
            throw new ChangedMeanwhile();
        }
    }
}
