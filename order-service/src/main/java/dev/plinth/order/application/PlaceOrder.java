package dev.plinth.order.application;

import dev.plinth.order.application.Placement.BoughtAlready;
import dev.plinth.order.application.Placement.CancelledSince;
import dev.plinth.order.application.Placement.Placed;
import dev.plinth.order.application.Placement.StockShort;
import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderChangedMeanwhile;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.Payments;
import dev.plinth.order.domain.PlacedAlready;
import dev.plinth.order.domain.PromotionUsedUp;
import dev.plinth.order.domain.Recipient;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.Reservations;
import dev.plinth.order.domain.Reservations.Held;
import dev.plinth.order.domain.Reservations.Short;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.QuoteId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Turns the shopper's cart into an order that costs what was quoted, holds its stock and waits for its money, if it costs any.
 *
 * <p>The order is stored before anything is asked of others, and every step after that may be repeated: whoever comes
 * back with the same request key takes the order up where a crash left it.
 */
@Service
public class PlaceOrder {

    private final HoldToQuote holdToQuote;
    private final Orders orders;
    private final Reservations reservations;
    private final Payments payments;
    private final CompletePayment completePayment;
    private final Rivals rivals;
    private final Clock clock;

    PlaceOrder(
            HoldToQuote holdToQuote,
            Orders orders,
            Reservations reservations,
            Payments payments,
            CompletePayment completePayment,
            Rivals rivals,
            Clock clock) {
        this.holdToQuote = holdToQuote;
        this.orders = orders;
        this.reservations = reservations;
        this.payments = payments;
        this.completePayment = completePayment;
        this.rivals = rivals;
        this.clock = clock;
    }

    public Placement place(ShopperId owner, RequestKey key, QuoteId quote, Recipient recipient) {
        return orders.placedUnder(owner, key).map(this::carryOn).orElseGet(() -> start(owner, key, quote, recipient));
    }

    private Placement start(ShopperId owner, RequestKey key, QuoteId quote, Recipient recipient) {
        return switch (holdToQuote.check(owner, quote, recipient)) {
            case HoldToQuote.Refused(Placement refusal) -> refusal;
            case HoldToQuote.Kept(var charges, var origin, var takenIn) -> {
                List<Order> others = rivals.of(owner, origin, takenIn);
                yield others.isEmpty()
                        ? addOnce(
                                Order.pending(
                                        orders.nextNumber(), owner, key, recipient, origin, charges, clock.instant()),
                                quote)
                        : insteadOf(others, owner, key, quote, recipient);
            }
        };
    }

    private Placement insteadOf(
            List<Order> others, ShopperId owner, RequestKey key, QuoteId quote, Recipient recipient) {
        boolean raced = others.stream().anyMatch(other -> other.placedUnder().equals(key));
        Optional<Order> bought = raced ? Optional.empty() : rivals.end(others);
        return bought.<Placement>map(BoughtAlready::new)
                .orElseGet(() -> place(owner, key, quote, recipient)); // promotions are free again
    }

    private Placement addOnce(Order order, QuoteId quote) {
        try {
            return carryOn(orders.add(order));
        } catch (PlacedAlready raced) {
            return carryOn(
                    orders.placedUnder(order.owner(), order.placedUnder()).orElseThrow(() -> raced));
        } catch (PromotionUsedUp raced) {
            return start(order.owner(), order.placedUnder(), quote, order.recipient()); // it costs more now
        }
    }

    private Placement carryOn(Order order) {
        return switch (order.state()) {
            case PENDING -> reserve(order);
            case RESERVED -> new Placed(order.isFree() ? completePayment.complete(order) : order);
            case PAID, FULFILLED, RETURNED -> new Placed(order);
            case CANCELLED, REFUNDED, REFUND_FAILED -> new CancelledSince(order);
        };
    }

    private Placement reserve(Order order) {
        return rivals.inTheWayOf(order).orElseGet(() -> holdAndOpen(order));
    }

    private Placement holdAndOpen(Order order) {
        try {
            return switch (reservations.hold(order.id(), order.lines())) {
                case Held(var until) -> {
                    IntentId intent = order.isFree() ? null : payments.open(order);
                    yield carryOn(orders.save(order.reserved(intent, until, clock.instant())));
                }
                case Short(var shortfalls) -> {
                    orders.save(order.cancelled(CancelReason.STOCK_SHORT, clock.instant()));
                    yield new StockShort(shortfalls);
                }
            };
        } catch (OrderChangedMeanwhile raced) {
            Order now = orders.get(order.id());
            if (now.state() == OrderState.CANCELLED) {
                rivals.letGo(now);
            }
            return carryOn(now);
        }
    }
}
