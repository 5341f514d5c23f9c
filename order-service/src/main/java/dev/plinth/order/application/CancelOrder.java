package dev.plinth.order.application;

import dev.plinth.order.application.Settlement.Ending;
import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderChangedMeanwhile;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.Payments;
import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * Ends an order that is not paid. The provider goes first: once the payment cannot succeed there, no money can arrive for
 * an order that is gone here. Where the money was quicker, the order is completed instead.
 */
@Service
public class CancelOrder {

    private final Orders orders;
    private final Payments payments;
    private final Settlement settlement;
    private final Clock clock;

    CancelOrder(Orders orders, Payments payments, Settlement settlement, Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** Returns what became of it: cancelled, or paid after all. */
    public Order cancel(Order order, CancelReason reason) {
        return end(order, Ending.because(reason));
    }

    Order declined(Order order, String code) {
        return end(order, (declined, now) -> declined.declined(code, now));
    }

    private Order end(Order order, Ending ending) {
        if (!order.state().isOpen()) {
            return order;
        }
        IntentId intent = order.payment().intent();
        return intent == null ? endUnopened(order, ending) : settlement.apply(order, payments.cancel(intent), ending);
    }

    /** A payment whose id was never stored can be confirmed by nobody. */
    private Order endUnopened(Order order, Ending ending) {
        try {
            return orders.save(ending.of(order, clock.instant()));
        } catch (OrderChangedMeanwhile openedMeanwhile) {
            return end(orders.get(order.id()), ending);
        }
    }
}
