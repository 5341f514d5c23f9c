package dev.plinth.order.application;

import dev.plinth.order.application.Placement.CancelledSince;
import dev.plinth.order.application.Placement.Placed;
import dev.plinth.order.application.Placement.StockShort;
import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.Charges;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderChangedMeanwhile;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.Payments;
import dev.plinth.order.domain.PlacedAlready;
import dev.plinth.order.domain.Recipient;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.Reservations;
import dev.plinth.order.domain.Reservations.Held;
import dev.plinth.order.domain.Reservations.Short;
import dev.plinth.order.domain.ShopperId;
import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * Turns the shopper's cart into an order that holds its stock and waits for its money.
 *
 * <p>The order is stored before anything is asked of others, and every step after that may be repeated: whoever comes
 * back with the same request key takes the order up where a crash left it.
 */
@Service
public class PlaceOrder {

    private final DraftOrder draft;
    private final Orders orders;
    private final Reservations reservations;
    private final Payments payments;
    private final Clock clock;

    PlaceOrder(DraftOrder draft, Orders orders, Reservations reservations, Payments payments, Clock clock) {
        this.draft = draft;
        this.orders = orders;
        this.reservations = reservations;
        this.payments = payments;
        this.clock = clock;
    }

    public Placement place(ShopperId owner, RequestKey key, Recipient recipient) {
        return orders.placedUnder(owner, key).map(this::carryOn).orElseGet(() -> start(owner, key, recipient));
    }

    private Placement start(ShopperId owner, RequestKey key, Recipient recipient) {
        return switch (draft.of(owner)) {
            case DraftOrder.Refused(Placement refusal) -> refusal;
            case DraftOrder.Lines(var lines) -> {
                var order =
                        Order.pending(orders.nextNumber(), owner, key, recipient, Charges.of(lines), clock.instant());
                yield carryOn(addOnce(order));
            }
        };
    }

    private Order addOnce(Order order) {
        try {
            return orders.add(order);
        } catch (PlacedAlready raced) {
            return orders.placedUnder(order.owner(), order.placedUnder()).orElseThrow(() -> raced);
        }
    }

    private Placement carryOn(Order order) {
        return switch (order.state()) {
            case PENDING -> reserve(order);
            case RESERVED, PAID, FULFILLED, RETURNED -> new Placed(order);
            case CANCELLED, REFUNDED -> new CancelledSince(order);
        };
    }

    private Placement reserve(Order order) {
        try {
            return switch (reservations.hold(order.id(), order.lines())) {
                case Held(var until) ->
                    new Placed(orders.save(order.reserved(payments.open(order), until, clock.instant())));
                case Short(var shortfalls) -> {
                    orders.save(order.cancelled(CancelReason.STOCK_SHORT, clock.instant()));
                    yield new StockShort(shortfalls);
                }
            };
        } catch (OrderChangedMeanwhile raced) {
            return carryOn(orders.get(order.id()));
        }
    }
}
