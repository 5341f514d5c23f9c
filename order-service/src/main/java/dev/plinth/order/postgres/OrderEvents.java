package dev.plinth.order.postgres;

import dev.plinth.order.domain.Order;
import dev.plinth.platform.events.EventFactory;
import dev.plinth.platform.events.OutboxRelay;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts the event of an order's new state into the transaction that stores it. */
@Component
class OrderEvents {

    private final EventFactory events;
    private final PostgresOutbox outbox;
    private final OutboxRelay relay;

    OrderEvents(EventFactory events, PostgresOutbox outbox, OutboxRelay relay) {
        this.events = events;
        this.outbox = outbox;
        this.relay = relay;
    }

    void tellOf(Order order) {
        switch (order.state()) {
            case RESERVED -> tell("order.placed", order);
            case PAID -> tell("order.paid", order);
            case CANCELLED -> tell("order.cancelled", order);
            case REFUNDED -> tell("order.refunded", order);
            case PENDING, FULFILLED, RETURNED -> {} // nobody waits for these yet
        }
    }

    private void tell(String type, Order order) {
        outbox.add(events.event(type, order.id().toString(), order.version(), OrderFacts.of(order)));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }
}
