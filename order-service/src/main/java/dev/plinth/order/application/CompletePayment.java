package dev.plinth.order.application;

import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Notice;
import dev.plinth.order.domain.NoticeLog;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.PaymentState;
import dev.plinth.order.domain.PaymentStatus;
import dev.plinth.order.domain.Payments;
import dev.plinth.order.domain.ShopperId;
import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * The one path by which the outcome of a payment reaches its order: for the provider's notice, the returning shopper,
 * the reconciler and the paying request alike. The first one that comes does it, the others find it done. None of them is
 * believed; what counts is what the provider answers when asked. Where there is nothing to pay, nobody is.
 */
@Service
public class CompletePayment {

    private final Orders orders;
    private final Payments payments;
    private final CancelOrder cancelOrder;
    private final Settlement settlement;
    private final ProviderBooks books;
    private final NoticeLog noticeLog;
    private final Clock clock;

    CompletePayment(
            Orders orders,
            Payments payments,
            CancelOrder cancelOrder,
            Settlement settlement,
            ProviderBooks books,
            NoticeLog noticeLog,
            Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.cancelOrder = cancelOrder;
        this.settlement = settlement;
        this.books = books;
        this.noticeLog = noticeLog;
        this.clock = clock;
    }

    /**
     * The provider says that something happened; payments that are not ours are none of our business. What was told
     * before is passed over.
     */
    public void noticed(Notice notice) {
        if (noticeLog.has(notice.id())) {
            return;
        }
        orders.paidBy(notice.intent()).ifPresent(order -> {
            Order completed = complete(order);
            if (notice.tellsOfRefund()) {
                books.readInto(completed);
            }
        });
        noticeLog.add(notice.id(), clock.instant());
    }

    /** The shopper came back. */
    public Order returned(OrderId id, ShopperId owner) {
        return complete(orders.get(id, owner));
    }

    Order complete(Order order) {
        if (order.state() == OrderState.RESERVED && order.isFree()) {
            return settle(order, new PaymentStatus.Succeeded());
        }
        IntentId intent = order.payment().intent();
        return intent == null || isDone(order) ? order : settle(order, payments.statusOf(intent));
    }

    /** A promise may still end, or be taken. */
    private static boolean isDone(Order order) {
        return order.state().isSettled() && order.payment().state() != PaymentState.AUTHORISED;
    }

    Order settle(Order order, PaymentStatus status) {
        return status instanceof PaymentStatus.Declined(String code)
                ? cancelOrder.declined(order, code)
                : settlement.apply(order, status, Settlement.Ending.CANCELLED_THERE);
    }
}
