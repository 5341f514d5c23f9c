package dev.plinth.order.postgres;

import static org.awaitility.Awaitility.await;

import dev.plinth.devstack.test.Topics;
import dev.plinth.order.BootedOrderService;
import dev.plinth.order.OrderEventsHeard;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.OrdersContract;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

@BootedOrderService
class PostgresOrdersIT extends OrdersContract {

    @Autowired
    private PostgresOutbox outbox;

    @Autowired
    private Orders orders;

    @Autowired
    private Topics topics;

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected List<String> eventsOf(OrderId order) {
        await().until(() -> outbox.pending(1).isEmpty());
        return OrderEventsHeard.of(topics, order.toString()).stream()
                .map(event -> event.path("type").asString())
                .toList();
    }
}
