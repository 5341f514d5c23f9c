package dev.plinth.order.web;

import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Orders;
import dev.plinth.platform.web.EventSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order as one listener follows it: an event's id is the order's version. */
final class WatchedOrder implements EventSource {

    private static final long NONE = -1;

    private final Orders orders;
    private final WatchedOrders watched;
    private final OrderId id;
    private boolean joined;

    WatchedOrder(Orders orders, WatchedOrders watched, OrderId id) {
        this.orders = orders;
        this.watched = watched;
        this.id = id;
    }

    @Override
    public Look since(@Nullable String told) {
        long known = version(told);
        if (!joined) {
            watched.join(id);
            joined = true;
        } else if (watched.versionOf(id) <= known) {
            return Look.NOTHING_NEW;
        }
        Order order = orders.get(id);
        return new Look(
                Optional.of(order)
                        .filter(each -> each.version() > known)
                        .map(each -> new Happening(Long.toString(each.version()), "order", OrderView.of(each))),
                isOver(order));
    }

    @Override
    public void close() {
        if (joined) {
            watched.leave(id);
        }
    }

    /** Whether nothing more can happen, and the last of it was told. */
    static boolean isToldOf(Order order, @Nullable String told) {
        return isOver(order) && order.version() <= version(told);
    }

    private static boolean isOver(Order order) {
        return order.state() == OrderState.REFUNDED || (order.state() == OrderState.CANCELLED && !order.owesMoney());
    }

    private static long version(@Nullable String told) {
        return told != null && told.matches("[0-9]{1,18}") ? Long.parseLong(told) : NONE;
    }
}
