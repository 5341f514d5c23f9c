package dev.plinth.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every order there is. An order and the event that tells of its new state are stored together or not at all. */
public interface Orders {

    OrderNumber nextNumber();

    /**
     * Stores it and takes one use of each of its promotions.
     *
     * @throws PlacedAlready if this owner has placed an order under the same request key
     * @throws PromotionUsedUp if a promotion has no use left; nothing is stored then
     */
    Order add(Order order);

    /**
     * Stores the order and returns it at its next version. One that is cancelled gives its promotions back.
     *
     * @throws OrderChangedMeanwhile if someone stored this order after it was read
     */
    Order save(Order order);

    /** @throws NoSuchOrder if there is none */
    Order get(OrderId id);

    /** @throws NoSuchOrder also where it is somebody else's */
    Order get(OrderId id, ShopperId owner);

    Optional<Order> placedUnder(ShopperId owner, RequestKey key);

    Optional<Order> paidBy(IntentId intent);

    /**
     * What stands beside another order of this shopper: those that may still be paid, and what was bought from this very
     * cart.
     *
     * @param cartVersion null where it is not known
     */
    List<Order> rivals(ShopperId owner, @Nullable Long cartVersion);

    /** The newest first. @param before only those with lower numbers */
    List<Order> of(ShopperId owner, @Nullable OrderNumber before, int most);

    /**
     * Unfinished orders that nobody has touched for a minute. Whoever takes one has it for the next minute: no other
     * caller, on any machine, gets it meanwhile. Each is read on its own: one that cannot be read stops no other.
     */
    List<OrderId> takeUnfinished(Instant now, int most);

    /** For merchants, the newest first. May lag a little. @param before only those with lower numbers */
    List<Order> matching(OrderFilter filter, @Nullable OrderNumber before, int most);

    /** At which version each of them is now, of those that exist. */
    Map<OrderId, Long> versionsOf(Set<OrderId> orders);
}
