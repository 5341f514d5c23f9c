package dev.plinth.order.application;

import dev.plinth.order.application.PaymentResult.Accepted;
import dev.plinth.order.application.PaymentResult.Declined;
import dev.plinth.order.application.PaymentResult.NotPayable;
import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.PaymentMethod;
import dev.plinth.order.domain.PaymentStatus;
import dev.plinth.order.domain.Payments;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.Unavailable;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Charges the shopper's payment method for an order that holds its stock. */
@Service
public class PayOrder {

    private final Orders orders;
    private final Payments payments;
    private final CompletePayment completePayment;
    private final CancelOrder cancelOrder;
    private final Clock clock;

    PayOrder(Orders orders, Payments payments, CompletePayment completePayment, CancelOrder cancelOrder, Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.completePayment = completePayment;
        this.cancelOrder = cancelOrder;
        this.clock = clock;
    }

    public PaymentResult pay(ShopperId owner, OrderId id, PaymentMethod method, RequestKey key) {
        Order order = orders.get(id, owner);
        IntentId intent = order.payment().intent();
        if (order.isOverdue(clock.instant())) {
            return resultOf(cancelOrder.cancel(order, CancelReason.NOT_PAID));
        }
        if (!order.state().isOpen() || intent == null) {
            return resultOf(order);
        }
        PaymentStatus status = charge(intent, method, id, key);
        Order settled = completePayment.settle(order, status);
        return status instanceof PaymentStatus.Declined(String code) && settled.state() == OrderState.CANCELLED
                ? new Declined(code) // also where the provider's notice was quicker to cancel it
                : resultOf(settled);
    }

    /** A call that broke off may have charged: the provider knows, and is asked. */
    private PaymentStatus charge(IntentId intent, PaymentMethod method, OrderId id, RequestKey key) {
        try {
            return payments.confirm(intent, method, id, key);
        } catch (Unavailable unknown) {
            PaymentStatus found = payments.statusOf(intent);
            if (found instanceof PaymentStatus.Open) {
                throw unknown; // the call may still be on its way: this is no answer yet
            }
            return found;
        }
    }

    private static PaymentResult resultOf(Order order) {
        String declineCode = order.payment().declineCode();
        return switch (order.state()) {
            case RESERVED, PAID, FULFILLED, RETURNED -> new Accepted(order);
            case CANCELLED -> declineCode != null ? new Declined(declineCode) : new NotPayable(order);
            case PENDING, REFUNDED, REFUND_FAILED -> new NotPayable(order);
        };
    }
}
