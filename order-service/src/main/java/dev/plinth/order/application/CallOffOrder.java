package dev.plinth.order.application;

import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.NotNow;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderState;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Ends an order of which nothing was sent, at somebody's wish. Its stock is free again, its money goes back. */
@Service
public class CallOffOrder {

    private final CancelOrder cancelOrder;
    private final Changing changing;
    private final GiveBack giveBack;
    private final Clock clock;

    CallOffOrder(CancelOrder cancelOrder, Changing changing, GiveBack giveBack, Clock clock) {
        this.cancelOrder = cancelOrder;
        this.changing = changing;
        this.giveBack = giveBack;
        this.clock = clock;
    }

    /** @throws NotNow once something was sent */
    public Order callOff(Order order, CancelReason reason) {
        Order seen = order.state().isOpen() ? cancelOrder.cancel(order, reason) : order;
        if (seen.state() != OrderState.PAID) {
            return ended(seen);
        }
        Order called = changing.change(
                seen.id(), it -> it.state() == OrderState.PAID ? it.calledOff(reason, clock.instant()) : it);
        return giveBack.tryOn(ended(called));
    }

    private static Order ended(Order order) {
        if (order.cancelReason() == null) {
            throw new NotNow("A " + order.state() + " order cannot be cancelled");
        }
        return order;
    }
}
