package dev.plinth.order.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

public record ShipmentId(UUID value) {

    /** The same request sends one parcel, however often it is repeated. */
    public static ShipmentId of(OrderId order, RequestKey key) {
        return new ShipmentId(UUID.nameUUIDFromBytes(("shipment " + order + ' ' + key.value()).getBytes(UTF_8)));
    }
}
