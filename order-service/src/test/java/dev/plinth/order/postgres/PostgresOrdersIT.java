package dev.plinth.order.postgres;

import static dev.plinth.order.domain.OrderFixtures.AT_HOME;
import static dev.plinth.order.domain.OrderFixtures.ORIGIN;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aPendingOrder;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static dev.plinth.order.domain.OrderFixtures.taxedCharges;
import static dev.plinth.order.domain.pricing.PricingFixtures.oneUse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.plinth.devstack.test.Topics;
import dev.plinth.order.BootedOrderService;
import dev.plinth.order.OrderEventsHeard;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.OrdersContract;
import dev.plinth.order.domain.PlacedAlready;
import dev.plinth.order.domain.PromotionUsedUp;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.Promotion;
import dev.plinth.order.domain.pricing.Promotions;
import dev.plinth.order.domain.pricing.UniqueCodes;
import dev.plinth.order.domain.pricing.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

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

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient sql;

    @Test
    void aRefusedOrderLeavesNoAddressInTheLog(CapturedOutput log) {
        ShopperId anna = aShopper();
        RequestKey key = aKey();
        orders.add(aPendingOrder(orders.nextNumber(), anna, key));

        assertThatExceptionOfType(PlacedAlready.class)
                .isThrownBy(() -> orders.add(aPendingOrder(orders.nextNumber(), anna, key)));
        assertThat(log).doesNotContain(AT_HOME.email(), AT_HOME.address().line1());
    }

    @Test
    void anOrderThatCannotBeReadIsTakenWithTheOthersAndHoldsUpNone() {
        Order broken = orders.add(aPendingOrder(orders.nextNumber(), aShopper(), aKey()));
        Order other = orders.add(aPendingOrder(orders.nextNumber(), aShopper(), aKey()));
        transactions.executeWithoutResult(undone -> {
            sql.sql("update order_line set sku = 'broken' where order_id = ?")
                    .param(broken.id().value())
                    .update();

            assertThat(orders.takeUnfinished(Instant.now().plus(Duration.ofDays(8)), 10_000))
                    .contains(broken.id(), other.id());
            undone.setRollbackOnly();
        });
    }

    /** A merchant who saves a promotion counts its uses anew, also the one of an order that is just being stored. */
    @Test
    void aPromotionThatIsSavedMeanwhileIsNotUsedTwice() throws Exception {
        Promotion once = promotions.create(oneUse("RACE-" + System.nanoTime())).value();
        Callable<Versioned<Promotion>> saving = () -> promotions.replace(once, 1);
        try (var merchant = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Versioned<Promotion>> saved = transactions.execute(_ -> {
                orders.add(anOrderWith(once));
                Future<Versioned<Promotion>> waiting = merchant.submit(saving);
                await().until(() -> sql.sql("select count(*) from pg_locks where not granted")
                                .query(Long.class)
                                .single()
                        > 0);
                return waiting;
            });
            saved.get();
        }

        assertThatExceptionOfType(PromotionUsedUp.class).isThrownBy(() -> orders.add(anOrderWith(once)));
    }

    private Order anOrderWith(Promotion promotion) {
        return Order.pending(
                orders.nextNumber(), aShopper(), aKey(), AT_HOME, ORIGIN, taxedCharges(promotion), Instant.now());
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
