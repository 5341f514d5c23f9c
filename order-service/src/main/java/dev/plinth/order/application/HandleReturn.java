package dev.plinth.order.application;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.NotNow;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.RefundId;
import dev.plinth.order.domain.Return;
import dev.plinth.order.domain.ReturnId;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.Units;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Goods on their way back: asked for by the shopper, answered, received and refunded by the merchant. */
@Service
public class HandleReturn {

    /** Counted from the last parcel. */
    public static final Duration RETURN_WITHIN = Duration.ofDays(30);

    private final Orders orders;
    private final Changing changing;
    private final GiveBack giveBack;
    private final Clock clock;

    HandleReturn(Orders orders, Changing changing, GiveBack giveBack, Clock clock) {
        this.orders = orders;
        this.changing = changing;
        this.giveBack = giveBack;
        this.clock = clock;
    }

    /**
     * Repeating it with the same id asks for nothing more.
     *
     * @throws dev.plinth.order.domain.TooManyUnits if less was sent and is not on its way back already
     */
    public Order ask(OrderId id, ShopperId owner, ReturnId wish, List<Units> lines, String reason) {
        orders.get(id, owner);
        return changing.change(
                id, order -> order.fulfilment().find(wish).isPresent() ? order : asked(order, wish, lines, reason));
    }

    private Order asked(Order order, ReturnId wish, List<Units> lines, String reason) {
        Instant now = clock.instant();
        Instant sent = order.fulfilment().lastSent().orElseThrow(() -> new NotNow("Nothing was sent yet"));
        if (now.isAfter(sent.plus(RETURN_WITHIN))) {
            throw new NotNow("The " + RETURN_WITHIN.toDays() + " days to return it are over");
        }
        return order.returning(Return.requested(wish, lines, reason, now));
    }

    public Order answer(OrderId id, ReturnId wish, boolean approved, @Nullable String note) {
        return changing.change(id, order -> order.changing(wish, it -> it.answered(approved, note), clock.instant()));
    }

    /** @param sellable what can be sold again; nothing said means all of it */
    public Order receive(OrderId id, ReturnId wish, @Nullable List<Units> sellable) {
        return changing.change(
                id,
                order -> order.changing(
                        wish, it -> it.received(sellable == null ? it.lines() : sellable), clock.instant()));
    }

    /**
     * Repeating it with the same refund gives nothing more.
     *
     * @param amount null for what {@link Order#worthOf} says
     * @throws dev.plinth.order.domain.RefundExceedsCaptured if there is less left
     */
    public Order refund(OrderId id, ReturnId wish, RefundId refund, @Nullable Money amount) {
        Order asked = changing.change(
                id,
                order -> order.payment().refund(refund).isPresent()
                        ? order
                        : order.refunding(wish, refund, amount, clock.instant()));
        return giveBack.tryOn(asked);
    }
}
