package dev.plinth.order.postgres;

import static dev.plinth.order.domain.OrderFixtures.AT_HOME;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aPendingOrder;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.plinth.devstack.test.Topics;
import dev.plinth.order.BootedOrderService;
import dev.plinth.order.OrderEventsHeard;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.OrdersContract;
import dev.plinth.order.domain.PlacedAlready;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.Promotions;
import dev.plinth.order.domain.pricing.UniqueCodes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@BootedOrderService
@ExtendWith(OutputCaptureExtension.class)
class PostgresOrdersIT extends OrdersContract {

    @Autowired
    private PostgresOutbox outbox;

    @Autowired
    private Orders orders;

    @Autowired
    private Promotions promotions;

    @Autowired
    private UniqueCodes uniqueCodes;

    @Autowired
    private Topics topics;

    @Test
    void aRefusedOrderLeavesNoAddressInTheLog(CapturedOutput log) {
        ShopperId anna = aShopper();
        RequestKey key = aKey();
        orders.add(aPendingOrder(orders.nextNumber(), anna, key));

        assertThatExceptionOfType(PlacedAlready.class)
                .isThrownBy(() -> orders.add(aPendingOrder(orders.nextNumber(), anna, key)));
        assertThat(log).doesNotContain(AT_HOME.email(), AT_HOME.address().line1());
    }

    @Override
    protected Promotions promotions() {
        return promotions;
    }

    @Override
    protected UniqueCodes uniqueCodes() {
        return uniqueCodes;
    }

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected List<String> eventsOf(OrderId order) {
        await().atMost(Duration.ofMinutes(1)).until(() -> outbox.pending(1).isEmpty());
        return OrderEventsHeard.of(topics, order.toString()).stream()
                .map(event -> event.path("type").asString())
                .toList();
    }
}
