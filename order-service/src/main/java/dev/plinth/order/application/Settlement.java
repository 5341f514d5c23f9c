package dev.plinth.order.application;

import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderChangedMeanwhile;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.PaymentState;
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
    private final GiveBack giveBack;
    private final Clock clock;

    Settlement(Orders orders, Payments payments, KeptStock keptStock, GiveBack giveBack, Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.keptStock = keptStock;
        this.giveBack = giveBack;
        this.clock = clock;
    }

    Order apply(Order order, PaymentStatus status, Ending ending) {
        try {
            return switch (status) {
                case PaymentStatus.Succeeded() -> moneyArrived(order);
                case PaymentStatus.Authorised() -> promised(order, ending);
                case PaymentStatus.Cancelled() -> noMoneyWillCome(order, ending);
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
            case RESERVED -> keptStock.of(order) ? save(order.paid(now())) : giveBack.of(save(order.stockLost(now())));
            case CANCELLED -> giveBack.of(order.payment().isCaptured() ? order : save(order.holdingLateMoney(now())));
            case PAID -> order.payment().isCaptured() ? order : save(order.captured());
            case FULFILLED, RETURNED, REFUNDED, REFUND_FAILED -> order;
        };
    }

    /** A promise is worth as much as money, as long as the units are there; otherwise it is given back at once. */
    private Order promised(Order order, Ending ending) {
        return switch (order.state()) {
            case PENDING -> throw new IllegalStateException("paid before it was placed: " + order.id());
            case RESERVED ->
                keptStock.of(order)
                        ? save(order.authorised(now()))
                        : apply(order, released(order), Ending.because(CancelReason.STOCK_LOST));
            case CANCELLED -> apply(order, released(order), ending);
            case PAID, FULFILLED, RETURNED, REFUNDED, REFUND_FAILED -> order;
        };
    }

    private PaymentStatus released(Order order) {
        return payments.cancel(Objects.requireNonNull(order.payment().intent()));
    }

    private Order noMoneyWillCome(Order order, Ending ending) {
        if (order.state().isOpen()) {
            return save(ending.of(order, now()));
        }
        if (order.payment().state() != PaymentState.AUTHORISED) {
            return order;
        }
        return save(
                order.state() == OrderState.CANCELLED
                        ? order.voided()
                        : order.calledOff(CancelReason.PAYMENT_CANCELLED, now()).voided());
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
