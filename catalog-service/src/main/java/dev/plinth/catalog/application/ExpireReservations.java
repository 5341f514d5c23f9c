package dev.plinth.catalog.application;

import dev.plinth.catalog.domain.ChangedMeanwhile;
import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.Reservation;
import dev.plinth.catalog.domain.Reservation.State;
import dev.plinth.catalog.domain.Reservations;
import dev.plinth.catalog.domain.Stock;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Puts the units of holds that have run out back on sale. Any number of replicas may do so at once. */
@Service
public class ExpireReservations {

    private static final Logger log = LoggerFactory.getLogger(ExpireReservations.class);

    private final Reservations reservations;
    private final StockLedger ledger;
    private final Clock clock;

    ExpireReservations(Reservations reservations, StockLedger ledger, Clock clock) {
        this.reservations = reservations;
        this.ledger = ledger;
        this.clock = clock;
    }

    public void sweep() {
        List<OrderId> due = reservations.due(clock.instant());
        due.forEach(this::expire);
    }

    private void expire(OrderId order) {
        try {
            reservations
                    .find(order)
                    .filter(reservation -> reservation.isDue(clock.instant()))
                    .ifPresent(this::expire);
        } catch (ChangedMeanwhile raced) {
            log.debug("Reservation {} or its stock changed meanwhile; the next sweep looks again", order.value());
        }
    }

    private void expire(Reservation due) {
        ledger.store(due.to(State.EXPIRED), Stock::release);
        log.info("The hold of order {} has run out", due.order().value());
    }
}
