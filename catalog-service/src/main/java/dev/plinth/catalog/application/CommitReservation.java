package dev.plinth.catalog.application;

import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.PaidStockGone;
import dev.plinth.catalog.domain.Reservation;
import dev.plinth.catalog.domain.Reservation.State;
import dev.plinth.catalog.domain.Reservations;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Stock;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The order is paid: its units leave the stock for good. */
@Service
public class CommitReservation {

    private static final Logger log = LoggerFactory.getLogger(CommitReservation.class);

    private final Reservations reservations;
    private final StockLedger ledger;
    private final Contention contention;

    CommitReservation(Reservations reservations, StockLedger ledger, Contention contention) {
        this.reservations = reservations;
        this.ledger = ledger;
        this.contention = contention;
    }

    /**
     * Does nothing for an event that is older than what was applied. A hold that has ended meanwhile is made good from
     * what is free.
     *
     * @param skus those of the order's lines, to be read along
     * @throws PaidStockGone if nothing is free
     */
    public void commit(OrderId order, Set<Sku> skus, long sequence) {
        contention.retrying(() -> ledger.decide(order, skus, standing -> {
            standing.reservation()
                    .ifPresentOrElse(
                            reservation -> commit(reservation, standing.stock(), sequence),
                            () -> log.warn("Order {} was paid, but never reserved here", order.value()));
            return standing;
        }));
    }

    private void commit(Reservation reservation, Map<Sku, Stock> stock, long sequence) {
        if (reservation.hasApplied(sequence)) {
            return;
        }
        Reservation committed = reservation.to(State.COMMITTED, sequence);
        switch (reservation.state()) {
            case HELD -> ledger.store(committed, stock, Stock::commit);
            case RELEASED, EXPIRED ->
                ledger.storeIfAvailable(
                        committed,
                        stock,
                        Stock::take,
                        shortfalls -> new PaidStockGone(reservation.order(), shortfalls));
            case COMMITTED -> {}
        }
    }
}
