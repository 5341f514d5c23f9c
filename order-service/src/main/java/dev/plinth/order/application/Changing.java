package dev.plinth.order.application;

import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderChangedMeanwhile;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Orders;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Changes an order as it stands in the store, however many others change it at the same time. */
@Component
class Changing {

    private static final int ATTEMPTS = 20;

    private final Orders orders;

    Changing(Orders orders) {
        this.orders = orders;
    }

    /** @param change decides on what it is given; the same order back means that there is nothing to do */
    Order change(OrderId id, UnaryOperator<Order> change) {
        for (int attempt = 1; ; attempt++) {
            Order stored = orders.get(id);
            Order changed = change.apply(stored);
            if (changed.equals(stored)) {
                return stored;
            }
            try {
                return orders.save(changed);
            } catch (OrderChangedMeanwhile raced) {
                if (attempt == ATTEMPTS) {
                    throw raced;
                }
            }
        }
    }
}
