package dev.plinth.catalog.application;

import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.Quantities;
import dev.plinth.catalog.domain.Reservation;
import dev.plinth.catalog.domain.ReservationDiffers;
import dev.plinth.catalog.domain.ReservationEnded;
import dev.plinth.catalog.domain.Reservations;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.catalog.domain.StockShort;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Holds stock for an order: every line or none, once per order, for a limited time. */
@Service
public class ReserveStock {

    private final Reservations reservations;
    private final StockLedger ledger;
    private final HoldTime holdTime;
    private final Contention contention;
    private final Clock clock;

    ReserveStock(Reservations reservations, StockLedger ledger, HoldTime holdTime, Contention contention, Clock clock) {
        this.reservations = reservations;
        this.ledger = ledger;
        this.holdTime = holdTime;
        this.contention = contention;
        this.clock = clock;
    }

    /** @param anew false where this order's hold was there already */
    public record Reserved(Reservation reservation, boolean anew) {}

    /**
     * @throws StockShort with every line that cannot be served
     * @throws ReservationDiffers if the order has a reservation of other lines
     * @throws ReservationEnded if the order's reservation was released
     */
    public Reserved reserve(OrderId order, Quantities wanted) {
        return contention.retrying(() -> ledger.decide(
                order,
                wanted.skus(),
                standing -> standing.reservation()
                        .map(known -> again(known, wanted, standing.stock()))
                        .orElseGet(() -> hold(Reservation.held(order, wanted, end()), standing.stock()))));
    }

    private Reserved again(Reservation known, Quantities wanted, Map<Sku, Stock> stock) {
        if (!known.quantities().equals(wanted)) {
            throw new ReservationDiffers();
        }
        return switch (known.state()) {
            case HELD -> known.isDue(clock.instant()) ? prolong(known) : new Reserved(known, false);
            case COMMITTED -> new Reserved(known, false);
            case EXPIRED -> hold(known.heldAgain(end()), stock);
            case RELEASED -> throw new ReservationEnded(known.state());
        };
    }

    private Reserved hold(Reservation next, Map<Sku, Stock> stock) {
        return new Reserved(ledger.storeIfAvailable(next, stock, Stock::hold, StockShort::new), true);
    }

    /** Its time is up, but its units are still its own: nobody swept them away yet. */
    private Reserved prolong(Reservation due) {
        Reservation next = due.heldAgain(end());
        reservations.store(next, List.of());
        return new Reserved(next, true);
    }

    private Instant end() {
        return clock.instant().plus(holdTime.value());
    }
}
