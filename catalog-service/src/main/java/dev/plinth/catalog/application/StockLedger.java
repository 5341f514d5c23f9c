package dev.plinth.catalog.application;

import dev.plinth.catalog.domain.Quantities;
import dev.plinth.catalog.domain.Reservation;
import dev.plinth.catalog.domain.Reservations;
import dev.plinth.catalog.domain.Shortfall;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.catalog.domain.Stocks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Moves the stock of all lines of a reservation together with the reservation's own state. */
@Component
class StockLedger {

    private final Stocks stocks;
    private final Reservations reservations;

    StockLedger(Stocks stocks, Reservations reservations) {
        this.stocks = stocks;
        this.reservations = reservations;
    }

    /** One line's move, such as {@code Stock::release}. */
    interface Move extends BiFunction<Stock, Integer, Stock> {}

    /** For moves that always fit, because the units are already the order's. */
    void store(Reservation next, Move move) {
        store(next, stocks.find(next.quantities().skus()), move);
    }

    /** For moves that need free units; throws what {@code refusal} makes of the lines that are short. */
    void storeIfAvailable(Reservation next, Move move, Function<List<Shortfall>, RuntimeException> refusal) {
        Quantities wanted = next.quantities();
        Map<Sku, Stock> current = stocks.find(wanted.skus());
        List<Shortfall> shortfalls = wanted.shortfalls(current);
        if (!shortfalls.isEmpty()) {
            throw refusal.apply(shortfalls);
        }
        store(next, current, move);
    }

    private void store(Reservation next, Map<Sku, Stock> current, Move move) {
        List<Stock> moved = next.quantities().bySku().entrySet().stream()
                .map(line -> move.apply(Objects.requireNonNull(current.get(line.getKey())), line.getValue()))
                .toList();
        reservations.store(next, moved);
    }
}
