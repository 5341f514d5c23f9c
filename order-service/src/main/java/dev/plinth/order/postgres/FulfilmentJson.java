package dev.plinth.order.postgres;

import dev.plinth.order.domain.Fulfilment;
import dev.plinth.order.domain.RefundId;
import dev.plinth.order.domain.Return;
import dev.plinth.order.domain.ReturnId;
import dev.plinth.order.domain.Shipment;
import dev.plinth.order.domain.ShipmentId;
import dev.plinth.order.domain.Sku;
import dev.plinth.order.domain.Units;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Parcels and returns lie with their order as one JSON value: they are read and changed with it, and never without. */
record FulfilmentJson(List<Parcel> shipments, List<Goods> returns) {

    /** As PostgreSQL spells it. */
    private static final String NOTHING_SENT = "{\"returns\": [], \"shipments\": []}";

    private static final JsonMapper JSON = JsonMapper.shared();

    record Line(String sku, int quantity) {
        static List<Line> of(List<Units> units) {
            return units.stream()
                    .map(unit -> new Line(unit.sku().value(), unit.quantity()))
                    .toList();
        }

        static List<Units> toUnits(List<Line> lines) {
            return lines.stream()
                    .map(line -> new Units(new Sku(line.sku), line.quantity))
                    .toList();
        }
    }

    record Parcel(
            UUID id,
            List<Line> lines,
            String carrier,
            @Nullable String trackingNumber,
            @Nullable URI trackingUrl,
            Instant at) {

        static Parcel of(Shipment parcel) {
            return new Parcel(
                    parcel.id().value(),
                    Line.of(parcel.lines()),
                    parcel.carrier(),
                    parcel.trackingNumber(),
                    parcel.trackingUrl(),
                    parcel.at());
        }

        Shipment toShipment() {
            return new Shipment(new ShipmentId(id), Line.toUnits(lines), carrier, trackingNumber, trackingUrl, at);
        }
    }

    record Goods(
            UUID id,
            List<Line> lines,
            String reason,
            Return.State state,
            Instant requestedAt,
            @Nullable String note,
            List<Line> restocked,
            @Nullable UUID refund) {

        static Goods of(Return goods) {
            RefundId money = goods.refund();
            return new Goods(
                    goods.id().value(),
                    Line.of(goods.lines()),
                    goods.reason(),
                    goods.state(),
                    goods.requestedAt(),
                    goods.note(),
                    Line.of(goods.restocked()),
                    money == null ? null : money.value());
        }

        Return toReturn() {
            return new Return(
                    new ReturnId(id),
                    Line.toUnits(lines),
                    reason,
                    state,
                    requestedAt,
                    note,
                    Line.toUnits(restocked),
                    refund == null ? null : new RefundId(refund));
        }
    }

    static String write(Fulfilment fulfilment) {
        if (fulfilment.equals(Fulfilment.NOTHING_SENT)) {
            return NOTHING_SENT;
        }
        return JSON.writeValueAsString(new FulfilmentJson(
                fulfilment.shipments().stream().map(Parcel::of).toList(),
                fulfilment.returns().stream().map(Goods::of).toList()));
    }

    static Fulfilment read(String json) {
        if (json.equals(NOTHING_SENT)) {
            return Fulfilment.NOTHING_SENT;
        }
        var read = JSON.readValue(json, FulfilmentJson.class);
        return new Fulfilment(
                read.shipments.stream().map(Parcel::toShipment).toList(),
                read.returns.stream().map(Goods::toReturn).toList());
    }
}
