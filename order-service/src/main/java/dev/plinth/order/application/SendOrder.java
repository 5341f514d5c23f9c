package dev.plinth.order.application;

import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.PaymentState;
import dev.plinth.order.domain.Payments;
import dev.plinth.order.domain.Shipment;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** A parcel leaves. Where the money was only promised, it is taken first: nothing leaves unpaid. */
@Service
public class SendOrder {

    private final Orders orders;
    private final Payments payments;
    private final Settlement settlement;
    private final Changing changing;
    private final Clock clock;

    SendOrder(Orders orders, Payments payments, Settlement settlement, Changing changing, Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.settlement = settlement;
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * Repeating it with the same parcel sends nothing more.
     *
     * @throws dev.plinth.order.domain.TooManyUnits if less is left to send
     * @throws dev.plinth.order.domain.NotNow if it is not paid, or the promise of the money has ended
     */
    public Order send(OrderId id, Shipment parcel) {
        Order order = orders.get(id);
        if (order.payment().state() == PaymentState.AUTHORISED) {
            order.captured().sent(parcel, clock.instant()); // what is refused takes no money
            IntentId intent = Objects.requireNonNull(order.payment().intent());
            settlement.apply(order, payments.capture(intent), Settlement.Ending.CANCELLED_THERE);
        }
        return changing.change(
                id, it -> it.fulfilment().shipment(parcel.id()).isPresent() ? it : it.sent(parcel, clock.instant()));
    }
}
