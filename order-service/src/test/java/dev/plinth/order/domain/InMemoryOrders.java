package dev.plinth.order.domain;

import dev.plinth.order.domain.pricing.InMemoryPromotions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fake that use-case tests run on. */
public class InMemoryOrders implements Orders {

    public record Told(OrderId order, OrderNews news) {}

    private final Clock clock;
    private final Map<OrderId, Order> stored = new HashMap<>();
    private final Map<OrderId, Instant> checks = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private long lastNumber = 100_000;

    private final InMemoryPromotions promotions;

    public InMemoryOrders(Clock clock, InMemoryPromotions promotions) {
        this.clock = clock;
        this.promotions = promotions;
    }

    @Override
    public synchronized OrderNumber nextNumber() {
        return new OrderNumber(++lastNumber);
    }

    @Override
    public synchronized Order add(Order order) {
        if (placedUnder(order.owner(), order.placedUnder()).isPresent()) {
            throw new PlacedAlready();
        }
        promotions.redeem(order);
        return put(order.at(0));
    }

    @Override
    public synchronized Order save(Order order) {
        Order before = get(order.id());
        if (before.version() != order.version()) {
            throw new OrderChangedMeanwhile();
        }
        if (order.state() == OrderState.CANCELLED && before.state() != OrderState.CANCELLED) {
            promotions.giveBack(order);
        }
        OrderNews.between(before, order).forEach(news -> told.add(new Told(order.id(), news)));
        return put(order.at(order.version() + 1));
    }

    @Override
    public synchronized Order get(OrderId id) {
        return Optional.ofNullable(stored.get(id)).orElseThrow(NoSuchOrder::new);
    }

    @Override
    public Order get(OrderId id, ShopperId owner) {
        return Optional.of(get(id)).filter(order -> order.owner().equals(owner)).orElseThrow(NoSuchOrder::new);
    }

    @Override
    public synchronized Optional<Order> placedUnder(ShopperId owner, RequestKey key) {
        return stored.values().stream()
                .filter(order ->
                        order.owner().equals(owner) && order.placedUnder().equals(key))
                .findFirst();
    }

    @Override
    public synchronized Optional<Order> paidBy(IntentId intent) {
        return stored.values().stream()
                .filter(order -> Objects.equals(order.payment().intent(), intent))
                .findFirst();
    }

    @Override
    public synchronized List<Order> rivals(ShopperId owner, @Nullable Long cartVersion) {
        return stored.values().stream()
                .filter(order -> order.owner().equals(owner))
                .filter(order -> switch (order.state()) {
                    case PENDING, RESERVED -> true;
                    case PAID, FULFILLED ->
                        cartVersion != null && cartVersion.equals(order.origin().cartVersion());
                    case RETURNED, CANCELLED, REFUNDED, REFUND_FAILED -> false;
                })
                .sorted(Comparator.comparing(order -> order.number().sequence()))
                .toList();
    }

    @Override
    public synchronized List<Order> of(ShopperId owner, @Nullable OrderNumber before, int most) {
        return stored.values().stream()
                .filter(order -> order.owner().equals(owner))
                .filter(order -> before == null || order.number().sequence() < before.sequence())
                .sorted(Comparator.comparing((Order order) -> order.number().sequence())
                        .reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Order> matching(OrderFilter filter, @Nullable OrderNumber before, int most) {
        return stored.values().stream()
                .filter(order -> before == null || order.number().sequence() < before.sequence())
                .filter(order -> filter.state().stream().allMatch(state -> order.state() == state))
                .filter(order -> filter.from().stream().noneMatch(order.placedAt()::isBefore))
                .filter(order -> filter.to().stream().allMatch(order.placedAt()::isBefore))
                .filter(order -> filter.number().stream().allMatch(order.number()::equals))
                .filter(order ->
                        filter.email().stream().allMatch(order.recipient().email()::equalsIgnoreCase))
                .sorted(Comparator.comparing((Order order) -> order.number().sequence())
                        .reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Map<OrderId, Long> versionsOf(Set<OrderId> orders) {
        return orders.stream().filter(stored::containsKey).collect(Collectors.toMap(id -> id, id -> get(id).version()));
    }

    @Override
    public synchronized List<OrderId> takeUnfinished(Instant now, int most) {
        List<OrderId> due = checks.entrySet().stream()
                .filter(check -> !check.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
        due.forEach(id -> checks.put(id, now.plus(Duration.ofMinutes(1))));
        return due;
    }

    /** The states that were told of, the oldest first. */
    public List<OrderState> toldOf(OrderId order) {
        return newsOf(order).stream()
                .filter(OrderNews.Entered.class::isInstance)
                .map(news -> ((OrderNews.Entered) news).state())
                .toList();
    }

    public synchronized List<OrderNews> newsOf(OrderId order) {
        return told.stream()
                .filter(each -> each.order().equals(order))
                .map(Told::news)
                .toList();
    }

    public synchronized List<Order> all() {
        return List.copyOf(stored.values());
    }

    private Order put(Order order) {
        stored.put(order.id(), order);
        if (order.isUnfinished()) {
            checks.put(order.id(), clock.instant().plus(Duration.ofMinutes(1)));
        } else {
            checks.remove(order.id());
        }
        return order;
    }
}
