package dev.plinth.order.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that has to be sent about an order. It holds no address: that is the order's, at the time of sending.
 *
 * @param about the shipment or the refund that it is about
 * @param attempts how often it was tried
 */
public record Letter(
        LetterId id, OrderId order, Kind kind, @Nullable UUID about, int attempts) {

    public enum Kind {
        CONFIRMATION,
        SENT,
        REFUNDED,
        /** Money that was to go back did not arrive. */
        REFUND_FAILED,
        /** Somebody who knows number and address of the order asked to see it. */
        LOOK_UP
    }
}
