package dev.plinth.order.application;

import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.Reservations.Shortfall;
import dev.plinth.order.domain.Sku;
import java.util.List;
import java.util.Set;

/** How an attempt to place an order can end. */
public sealed interface Placement {

    /** It holds its stock and waits for its money, or is further already. */
    record Placed(Order order) implements Placement {}

    record CartEmpty() implements Placement {}

    record NotForSale(Set<Sku> skus) implements Placement {}

    /** One order is paid in one currency. */
    record SeveralCurrencies() implements Placement {}

    record StockShort(List<Shortfall> shortfalls) implements Placement {}

    /** The same request did place an order; it has been cancelled since. */
    record CancelledSince(Order order) implements Placement {}
}
