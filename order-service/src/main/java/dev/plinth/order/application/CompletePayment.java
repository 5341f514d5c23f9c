package dev.plinth.order.application;

import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.PaymentStatus;
import dev.plinth.order.domain.Payments;
import dev.plinth.order.domain.ShopperId;
import org.springframework.stereotype.Service;

/**
 * The one path by which the outcome of a payment reaches its order: for the provider's notice, the returning shopper,
 * the reconciler and the paying request alike. The first one that comes does it, the others find it done. None of them is
 * believed; what counts is what the provider answers when asked.
 */
@Service
public class CompletePayment {

    private final Orders orders;
    private final Payments payments;
    private final CancelOrder cancelOrder;
    private final Settlement settlement;

    CompletePayment(Orders orders, Payments payments, CancelOrder cancelOrder, Settlement settlement) {
        this.orders = orders;
        this.payments = payments;
        this.cancelOrder = cancelOrder;
        this.settlement = settlement;
    }

    /** The provider says that something happened; payments that are not ours are none of our business. */
    public void noticed(IntentId intent) {
        orders.paidBy(intent).ifPresent(this::complete);
    }

    /** The shopper came back. */
    public Order returned(OrderId id, ShopperId owner) {
        return complete(orders.get(id, owner));
    }

    Order complete(Order order) {
        IntentId intent = order.payment().intent();
        return intent == null || order.state().isSettled() ? order : settle(order, payments.statusOf(intent));
    }

    Order settle(Order order, PaymentStatus status) {
        return status instanceof PaymentStatus.Declined(String code)
                ? cancelOrder.declined(order, code)
                : settlement.apply(order, status, Settlement.Ending.CANCELLED_THERE);
    }
}
