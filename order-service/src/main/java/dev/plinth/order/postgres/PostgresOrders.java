package dev.plinth.order.postgres;

import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.NoSuchOrder;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderChangedMeanwhile;
import dev.plinth.order.domain.OrderFilter;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.OrderNews;
import dev.plinth.order.domain.OrderNumber;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.PlacedAlready;
import dev.plinth.order.domain.Refund;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.ShopperId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * One transaction a call: the order's rows, what is told of it, and what its promotions are counted by; never a call to a neighbour inside. Only lists may be
 * read where a replica answers: whatever is decided on is read where it is written.
 */
@Repository
@Transactional(readOnly = true)
class PostgresOrders implements Orders {

    private static final Duration BETWEEN_CHECKS = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final OrderQueries find;
    private final OrderEvents events;
    private final PostgresLetters letters;
    private final PostgresInvoices invoices;
    private final PromotionLedger promotions;
    private final Clock clock;

    PostgresOrders(
            EntityManager entities,
            OrderEvents events,
            PostgresLetters letters,
            PostgresInvoices invoices,
            PromotionLedger promotions,
            Clock clock) {
        this.entities = entities;
        this.find = new OrderQueries(entities);
        this.events = events;
        this.letters = letters;
        this.invoices = invoices;
        this.promotions = promotions;
        this.clock = clock;
    }

    @Override
    @Transactional
    public OrderNumber nextNumber() {
        return new OrderNumber(find.nextNumber());
    }

    @Override
    @Transactional
    public Order add(Order order) {
        var row = new OrderRow(order, nextCheckOf(order), clock.instant());
        try {
            entities.persist(row);
            entities.flush();
        } catch (ConstraintViolationException refused) {
            if ("one_order_a_request".equals(refused.getConstraintName())) {
                throw new PlacedAlready();
            }
            throw refused;
        }
        promotions.redeem(order);
        return row.toOrder();
    }

    @Override
    @Transactional
    public Order save(Order order) {
        OrderRow row = rowOf(order.id());
        if (row.version() != order.version()) {
            throw new OrderChangedMeanwhile();
        }
        Order before = row.toOrder();
        row.take(order, nextCheckOf(order), clock.instant());
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw new OrderChangedMeanwhile();
        }
        Order stored = row.toOrder();
        if (stored.state() == OrderState.CANCELLED && before.state() != OrderState.CANCELLED) {
            promotions.giveBack(stored);
        }
        List<OrderNews> news = OrderNews.between(before, stored);
        news.forEach(each -> events.tell(each, stored));
        letters.write(news, stored);
        news.forEach(each -> invoice(each, stored));
        return stored;
    }

    private void invoice(OrderNews news, Order order) {
        if (news.equals(new OrderNews.Entered(OrderState.PAID))) {
            invoices.issue(order);
        } else if (news instanceof OrderNews.MoneyBack(Refund refund)) {
            invoices.credit(order, refund);
        } else if (news instanceof OrderNews.MoneyKept(Refund refund, boolean wasMade) && wasMade) {
            invoices.cancelCredit(order, refund);
        }
    }

    @Override
    @Transactional
    public Order get(OrderId id) {
        return rowOf(id).toOrder();
    }

    @Override
    @Transactional
    public Order get(OrderId id, ShopperId owner) {
        return Optional.of(get(id)).filter(order -> order.owner().equals(owner)).orElseThrow(NoSuchOrder::new);
    }

    @Override
    @Transactional
    public Optional<Order> placedUnder(ShopperId owner, RequestKey key) {
        return find.placedUnder(owner.value(), key.value()).map(OrderRow::toOrder);
    }

    @Override
    @Transactional
    public Optional<Order> paidBy(IntentId intent) {
        return find.paidBy(intent.value()).map(OrderRow::toOrder);
    }

    @Override
    @Transactional
    public List<Order> rivals(ShopperId owner, @Nullable Long cartVersion) {
        return find.rivals(owner.value(), cartVersion).stream()
                .map(OrderRow::toOrder)
                .toList();
    }

    @Override
    public List<Order> of(ShopperId owner, @Nullable OrderNumber before, int most) {
        long below = before == null ? Long.MAX_VALUE : before.sequence();
        return find.of(owner.value(), below, most).stream()
                .map(OrderRow::toOrder)
                .toList();
    }

    @Override
    public List<Order> matching(OrderFilter filter, @Nullable OrderNumber before, int most) {
        long below = before == null ? Long.MAX_VALUE : before.sequence();
        return find.matching(filter, below, most).stream()
                .map(OrderRow::toOrder)
                .toList();
    }

    @Override
    @Transactional
    public Map<OrderId, Long> versionsOf(Set<OrderId> orders) {
        return find.versionsOf(orders.stream().map(OrderId::value).toList());
    }

    @Override
    @Transactional
    public List<OrderId> takeUnfinished(Instant now, int most) {
        return find.takeUnfinished(now, now.plus(BETWEEN_CHECKS), most).stream()
                .map(OrderId::new)
                .toList();
    }

    private OrderRow rowOf(OrderId id) {
        return Optional.ofNullable(entities.find(OrderRow.class, id.value())).orElseThrow(NoSuchOrder::new);
    }

    private @Nullable Instant nextCheckOf(Order order) {
        return order.isUnfinished() ? clock.instant().plus(BETWEEN_CHECKS) : null;
    }
}
