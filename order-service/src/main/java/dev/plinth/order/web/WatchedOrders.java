package dev.plinth.order.web;

import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.Orders;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** At which version each order is that somebody looks at: the store is asked once a second for all of them together. */
@Component
class WatchedOrders {

    private static final Logger log = LoggerFactory.getLogger(WatchedOrders.class);
    private static final long NOT_SEEN = -1;

    private record Watch(int listeners, long version) {
        Watch plus(int more) {
            return new Watch(listeners + more, version);
        }
    }

    private final Orders orders;
    private final Map<OrderId, Watch> watched = new ConcurrentHashMap<>();

    WatchedOrders(Orders orders) {
        this.orders = orders;
    }

    void join(OrderId order) {
        watched.compute(order, (_, watch) -> watch == null ? new Watch(1, NOT_SEEN) : watch.plus(1));
    }

    void leave(OrderId order) {
        watched.computeIfPresent(order, (_, watch) -> watch.listeners() == 1 ? null : watch.plus(-1));
    }

    /** Below zero until the first look. */
    long versionOf(OrderId order) {
        Watch watch = watched.get(order);
        return watch == null ? NOT_SEEN : watch.version();
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        Set<OrderId> ids = Set.copyOf(watched.keySet());
        if (ids.isEmpty()) {
            return;
        }
        try {
            orders.versionsOf(ids)
                    .forEach((id, version) ->
                            watched.computeIfPresent(id, (_, watch) -> new Watch(watch.listeners(), version)));
        } catch (RuntimeException fault) {
            log.warn("Listeners hear nothing new until the next look: {}", fault.toString());
        }
    }
}
