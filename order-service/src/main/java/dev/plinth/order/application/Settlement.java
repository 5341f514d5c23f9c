package dev.plinth.order.application;

import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderChangedMeanwhile;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.PaymentStatus;
import dev.plinth.order.domain.Payments;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes of an order what the provider's word on its payment means for it. Repeating it changes nothing. */
@Component
class Settlement {

    /** How an order ends whose payment can never succeed. */
    interface Ending {
        Ending CANCELLED_THERE = because(CancelReason.PAYMENT_CANCELLED);

        Order of(Order order, Instant now);

        static Ending because(CancelReason reason) {
            return (order, now) -> order.cancelled(reason, now);
        }
    }

    private final Orders orders;
    private final Payments payments;
    private final KeptStock keptStock;
    private final Clock clock;

    Settlement(Orders orders, Payments payments, KeptStock keptStock, Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.keptStock = keptStock;
        this.clock = clock;
    }

    Order apply(Order order, PaymentStatus status, Ending ending) {
        try {
            return switch (status) {
                case PaymentStatus.Succeeded() -> moneyArrived(order);
                case PaymentStatus.Cancelled() -> order.state().isOpen() ? save(ending.of(order, now())) : order;
                case PaymentStatus.ActionRequired(var page) ->
                    order.state() == OrderState.RESERVED ? saveIfNew(order, order.awaiting(page)) : order;
                case PaymentStatus.Open() -> order;
                case PaymentStatus.Declined(String code) -> order; // cancelled at the provider first
            };
        } catch (OrderChangedMeanwhile raced) {
            return apply(orders.get(order.id()), status, ending);
        }
    }

    private Order moneyArrived(Order order) {
        return switch (order.state()) {
            case PENDING -> throw new IllegalStateException("paid before it was placed: " + order.id());
            case RESERVED -> keptStock.of(order) ? save(order.paid(now())) : refund(save(order.stockLost(now())));
            case CANCELLED -> refund(order.owesRefund() ? order : save(order.holdingLateMoney()));
            case PAID, FULFILLED, RETURNED, REFUNDED -> order;
        };
    }

    private Order refund(Order order) {
        IntentId intent = Objects.requireNonNull(order.payment().intent());
        payments.refund(intent, order.payment().attempt());
        return save(order.refunded(now()));
    }

    private Order saveIfNew(Order known, Order seen) {
        return seen.equals(known) ? known : save(seen);
    }

    private Order save(Order order) {
        return orders.save(order);
    }

    private Instant now() {
        return clock.instant();
    }
}
