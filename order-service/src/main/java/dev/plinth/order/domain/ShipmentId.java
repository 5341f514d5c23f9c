package dev.plinth.order.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

public record ShipmentId(UUID value) {

    /** The same request of the same merchant sends one parcel, however often it is repeated. */
    public static ShipmentId of(OrderId order, ShopperId merchant, RequestKey key) {
        return new ShipmentId(UUID.nameUUIDFromBytes(
                ("shipment " + order + ' ' + merchant.value() + ' ' + key.value()).getBytes(UTF_8)));
    }
}
