package dev.plinth.order.postgres;

import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderNews;
import dev.plinth.order.domain.OrderNews.CameBack;
import dev.plinth.order.domain.OrderNews.Entered;
import dev.plinth.order.domain.OrderNews.MoneyBack;
import dev.plinth.order.domain.OrderNews.MoneyKept;
import dev.plinth.order.domain.OrderNews.Sent;
import dev.plinth.order.domain.OrderState;
import dev.plinth.platform.events.Event;
import dev.plinth.platform.events.EventFactory;
import dev.plinth.platform.events.OutboxRelay;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts the event of what is new about an order, and the messages to merchants' endpoints, into its transaction. */
@Component
class OrderEvents {

    private final EventFactory events;
    private final PostgresOutbox outbox;
    private final PostgresWebhooks webhooks;
    private final OutboxRelay relay;

    OrderEvents(EventFactory events, PostgresOutbox outbox, PostgresWebhooks webhooks, OutboxRelay relay) {
        this.events = events;
        this.outbox = outbox;
        this.webhooks = webhooks;
        this.relay = relay;
    }

    void tell(OrderNews news, Order order) {
        switch (news) {
            case Entered(OrderState state) -> entered(state, order);
            case Sent(var parcel) ->
                tell("order.sent", order, OrderFacts.of(order).with(parcel));
            case CameBack(var goods) ->
                tell("order.returned", order, OrderFacts.of(order).with(goods));
            case MoneyBack(var refund) ->
                tell("order.refunded", order, OrderFacts.of(order).with(refund, order.refundable()));
            case MoneyKept(var refund, boolean _) ->
                tell("order.refund-failed", order, OrderFacts.of(order).with(refund, order.refundable()));
        }
    }

    private void entered(OrderState state, Order order) {
        switch (state) {
            case RESERVED -> tell("order.placed", order, OrderFacts.of(order));
            case PAID -> tell("order.paid", order, OrderFacts.of(order).from(order.origin()));
            case CANCELLED -> tell("order.cancelled", order, OrderFacts.of(order));
            case PENDING, FULFILLED, RETURNED, REFUNDED, REFUND_FAILED -> {} // told of by what led there
        }
    }

    private void tell(String type, Order order, OrderFacts facts) {
        Event event = events.event(type, order.id().toString(), order.version(), facts);
        outbox.add(event);
        webhooks.tell(event);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.committed(List.of(event));
            }
        });
    }
}
