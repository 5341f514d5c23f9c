package dev.plinth.catalog.dynamodb;

import static java.util.stream.Collectors.toMap;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.Quantities;
import dev.plinth.catalog.domain.Reservation;
import dev.plinth.catalog.domain.Reservation.State;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.platform.dynamodb.Item;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a reservation lies in the table. Those that are held are in the index too, ordered by the end of their time. */
final class ReservationItem {

    /** Of the index: so that a busy shop's holds are not all in one. */
    static final int PARTITIONS = 4;

    private ReservationItem() {}

    static Map<String, AttributeValue> of(Reservation reservation) {
        var item = new HashMap<>(Keys.reservation(reservation.order()));
        item.put("orderId", fromS(reservation.order().value()));
        item.put("quantities", quantities(reservation.quantities()));
        item.put("state", fromS(reservation.state().name()));
        item.put("expiresAt", fromS(reservation.expiresAt().toString()));
        item.put("orderSequence", fromN(Long.toString(reservation.orderSequence())));
        item.put("version", fromN(Long.toString(reservation.version())));
        if (reservation.state() == State.HELD) {
            int partition = Math.floorMod(reservation.order().value().hashCode(), PARTITIONS);
            item.put("gsi1pk", fromS(heldPartition(partition)));
            item.put("gsi1sk", fromS(sortable(reservation.expiresAt())));
        }
        return item;
    }

    static Reservation toReservation(Item item) {
        return new Reservation(
                new OrderId(item.text("orderId")),
                toQuantities(item.map("quantities")),
                State.valueOf(item.text("state")),
                item.instant("expiresAt"),
                item.number("orderSequence"),
                item.number("version"));
    }

    static String heldPartition(int number) {
        return "HELD#" + number;
    }

    /** Text whose order is the order of time, which ISO 8601's is not where fractions differ in length. */
    static String sortable(Instant time) {
        return String.format("%015d", time.toEpochMilli());
    }

    private static AttributeValue quantities(Quantities quantities) {
        return fromM(quantities.bySku().entrySet().stream()
                .collect(toMap(line -> line.getKey().value(), line -> fromN(Integer.toString(line.getValue())))));
    }

    private static Quantities toQuantities(Item map) {
        var bySku = new TreeMap<Sku, Integer>();
        map.attributes().keySet().forEach(sku -> bySku.put(new Sku(sku), (int) map.number(sku)));
        return new Quantities(bySku);
    }
}
