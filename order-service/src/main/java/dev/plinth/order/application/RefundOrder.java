package dev.plinth.order.application;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Refund;
import dev.plinth.order.domain.RefundId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives back a part of an order's money, or all of it. */
@Service
public class RefundOrder {

    private final Changing changing;
    private final GiveBack giveBack;
    private final Clock clock;

    RefundOrder(Changing changing, GiveBack giveBack, Clock clock) {
        this.changing = changing;
        this.giveBack = giveBack;
        this.clock = clock;
    }

    /**
     * Repeating it with the same id gives nothing more. A provider that does not answer leaves the refund pending.
     *
     * @param amount nothing for all that is left
     * @throws dev.plinth.order.domain.RefundExceedsCaptured if there is less left
     * @throws dev.plinth.order.domain.NothingToRefund if there is nothing
     */
    public Order refund(OrderId id, RefundId refund, @Nullable Money amount) {
        Order asked = changing.change(
                id,
                order -> order.payment().refund(refund).isPresent()
                        ? order
                        : order.refunding(
                                refund,
                                amount == null ? order.refundable() : amount,
                                Refund.Cause.MERCHANT,
                                clock.instant()));
        return giveBack.tryOn(asked);
    }
}
