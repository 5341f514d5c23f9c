package dev.plinth.order.application;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.Reservations.Shortfall;
import dev.plinth.order.domain.pricing.Quote;
import java.util.List;

/** How an attempt to place an order can end. */
public sealed interface Placement
        permits CheckoutRefusal,
                Placement.Placed,
                Placement.QuoteUnknown,
                Placement.PlaceDiffers,
                Placement.QuoteChanged,
                Placement.QuoteExpired,
                Placement.AmountRefused,
                Placement.StockShort,
                Placement.BoughtAlready,
                Placement.CancelledSince {

    /** It holds its stock and waits for its money, or is further already. */
    record Placed(Order order) implements Placement {}

    record QuoteUnknown() implements Placement {}

    /** The address lies elsewhere than the quote was made for. */
    record PlaceDiffers(Place quoted) implements Placement {}

    /** The cart does not cost any more what was quoted. @param now what it costs */
    record QuoteChanged(Quote now) implements Placement {}

    /** @param now the same again, with time to order */
    record QuoteExpired(Quote now) implements Placement {}

    /** The provider does not charge so little, or so much. */
    record AmountRefused(Money total) implements Placement {}

    record StockShort(List<Shortfall> shortfalls) implements Placement {}

    /** This very cart was bought, in another tab perhaps, and has not heard of it yet. @param order what bought it */
    record BoughtAlready(Order order) implements Placement {}

    /** The same request did place an order; it has been cancelled since. */
    record CancelledSince(Order order) implements Placement {}
}
