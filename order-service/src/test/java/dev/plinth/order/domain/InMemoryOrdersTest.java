package dev.plinth.order.domain;

import java.time.Clock;
import java.util.List;

class InMemoryOrdersTest extends OrdersContract {

    private final InMemoryOrders orders = new InMemoryOrders(Clock.systemUTC());

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected List<String> eventsOf(OrderId order) {
        return orders.toldOf(order).stream()
                .map(state -> switch (state) {
                    case RESERVED -> "order.placed";
                    case PAID -> "order.paid";
                    case CANCELLED -> "order.cancelled";
                    case REFUNDED -> "order.refunded";
                    case PENDING, FULFILLED, RETURNED -> throw new AssertionError(state);
                })
                .toList();
    }
}
