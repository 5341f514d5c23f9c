package dev.plinth.order.application;

import dev.plinth.order.application.Placement.BoughtAlready;
import dev.plinth.order.application.Placement.CancelledSince;
import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.Origin;
import dev.plinth.order.domain.Reservations;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.TakenIn;
import dev.plinth.order.domain.Unavailable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A shopper has one order to pay, the one that was placed last. What an unpaid order would buy is still in the cart, so that
 * the next order buys it again: paid both, from two tabs perhaps, it would be bought twice. The earlier one ends, at the
 * provider first; where its money was quicker, the later one does not come about.
 */
@Component
class Rivals {

    private static final Logger log = LoggerFactory.getLogger(Rivals.class);

    private final Orders orders;
    private final CancelOrder cancelOrder;
    private final Reservations reservations;

    Rivals(Orders orders, CancelOrder cancelOrder, Reservations reservations) {
        this.orders = orders;
        this.cancelOrder = cancelOrder;
        this.reservations = reservations;
    }

    /** Also those of the guest whose cart the shopper's took in: their lines are in it. */
    List<Order> of(ShopperId owner, Origin origin, @Nullable TakenIn takenIn) {
        List<Order> own = orders.rivals(owner, origin.cartVersion());
        return takenIn == null
                ? own
                : Stream.concat(own.stream(), orders.rivals(takenIn.guest(), takenIn.cartVersion()).stream())
                        .toList();
    }

    /**
     * Ends those that are not paid, so that their promotions and units are free again.
     *
     * @return the one that is paid
     * @throws Unavailable if the provider does not say whether one is
     */
    Optional<Order> end(List<Order> rivals) {
        return rivals.stream()
                .map(this::superseded)
                .filter(rival -> rival.state() != OrderState.CANCELLED)
                .findFirst();
    }

    /**
     * For an order that was just stored, while others may have been placed at the same moment: of all those the last number
     * stays.
     *
     * @return why it does not come about, if it does not
     */
    Optional<Placement> inTheWayOf(Order order) {
        List<Order> others = orders.rivals(order.owner(), order.origin().cartVersion()).stream()
                .filter(rival -> !rival.id().equals(order.id()))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        boolean later = others.stream()
                .anyMatch(rival -> rival.state().isOpen()
                        && rival.number().sequence() > order.number().sequence());
        Optional<Order> bought = later ? Optional.empty() : end(others);
        if (later || bought.isPresent()) {
            Order ended = superseded(order);
            return Optional.of(bought.<Placement>map(BoughtAlready::new).orElseGet(() -> new CancelledSince(ended)));
        }
        return Optional.empty();
    }

    /** The catalog may have been asked for its units after it was told that they are free. */
    void letGo(Order cancelled) {
        try {
            reservations.release(cancelled.id());
        } catch (Unavailable unknown) {
            log.warn(
                    "Order {} holds its units until the catalog hears of its end: {}",
                    cancelled.id(),
                    unknown.toString());
        }
    }

    private Order superseded(Order order) {
        Order ended = cancelOrder.cancel(order, CancelReason.SUPERSEDED);
        if (ended.state().isOpen()) {
            throw new Unavailable("payment", new IllegalStateException("it is open whether an order is paid"));
        }
        if (ended.state() == OrderState.CANCELLED) {
            letGo(ended);
        }
        return ended;
    }
}
