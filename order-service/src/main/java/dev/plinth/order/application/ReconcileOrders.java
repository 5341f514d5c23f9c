package dev.plinth.order.application;

import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Orders;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Walks what a crash, an outage or a shopper who left has left unfinished, and finishes it one way or the other. */
@Service
public class ReconcileOrders {

    private static final Logger log = LoggerFactory.getLogger(ReconcileOrders.class);
    private static final int AT_ONCE = 50;

    private final Orders orders;
    private final CompletePayment completePayment;
    private final CancelOrder cancelOrder;
    private final ProviderBooks books;
    private final GiveBack giveBack;
    private final Clock clock;

    ReconcileOrders(
            Orders orders,
            CompletePayment completePayment,
            CancelOrder cancelOrder,
            ProviderBooks books,
            GiveBack giveBack,
            Clock clock) {
        this.orders = orders;
        this.completePayment = completePayment;
        this.cancelOrder = cancelOrder;
        this.books = books;
        this.giveBack = giveBack;
        this.clock = clock;
    }

    public void reconcile() {
        orders.takeUnfinished(clock.instant(), AT_ONCE).forEach(this::finishOrLeave);
    }

    /** The provider is asked what it made already: its memory of our keys ends one day, its books do not. */
    private Order paidBack(Order order) {
        return giveBack.of(books.readInto(order));
    }

    private void finishOrLeave(OrderId id) {
        try {
            Order order = orders.get(id);
            Order seen = order.owesMoney() ? paidBack(order) : completePayment.complete(order);
            if (seen.isOverdue(clock.instant())) {
                var reason = seen.state() == OrderState.PENDING ? CancelReason.ABANDONED : CancelReason.NOT_PAID;
                cancelOrder.cancel(seen, reason);
            }
        } catch (RuntimeException fault) {
            log.warn("Order {} stays unfinished until the next round: {}", id, fault.toString());
        }
    }
}
