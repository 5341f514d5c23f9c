package dev.plinth.order.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What left of an order, and what came back. No unit leaves twice, and none comes back that had not left. */
public record Fulfilment(List<Shipment> shipments, List<Return> returns) {

    public static final Fulfilment NOTHING_SENT = new Fulfilment(List.of(), List.of());

    public Fulfilment {
        shipments = List.copyOf(shipments);
        returns = List.copyOf(returns);
    }

    public boolean hasSentNothing() {
        return shipments.isEmpty();
    }

    public boolean hasSent(List<OrderLine> lines) {
        return sent().equals(ordered(lines));
    }

    /** Whether everything that was ordered is here again. */
    public boolean hasBack(List<OrderLine> lines) {
        return Units.sum(returns.stream()
                        .filter(Return::isHere)
                        .flatMap(each -> each.lines().stream())
                        .toList())
                .equals(ordered(lines));
    }

    /** Whether everything that was ordered is here again, and has been refunded but for these goods. */
    boolean isLastOf(Return goods, List<OrderLine> lines) {
        return hasBack(lines)
                && returns.stream()
                        .filter(Return::isHere)
                        .allMatch(each -> each.id().equals(goods.id()) || each.state() == Return.State.REFUNDED);
    }

    /** The units that money went back for. */
    Map<Sku, Integer> refunded() {
        return Units.sum(returns.stream()
                .filter(each -> each.state() == Return.State.REFUNDED)
                .flatMap(each -> each.lines().stream())
                .toList());
    }

    public Optional<Shipment> shipment(ShipmentId id) {
        return shipments.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Return> find(ReturnId id) {
        return returns.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Instant> lastSent() {
        return shipments.stream().map(Shipment::at).max(Instant::compareTo);
    }

    /** What was ordered and has not left yet. */
    public Map<Sku, Integer> left(List<OrderLine> lines) {
        return minus(ordered(lines), sent());
    }

    Fulfilment plus(Shipment parcel, List<OrderLine> lines) {
        TooManyUnits.refuse(Units.sum(parcel.lines()), left(lines));
        return new Fulfilment(
                Stream.concat(shipments.stream(), Stream.of(parcel)).toList(), returns);
    }

    Fulfilment plus(Return wish) {
        List<Units> underWay = returns.stream()
                .filter(each -> each.state() != Return.State.REFUSED)
                .flatMap(each -> each.lines().stream())
                .toList();
        TooManyUnits.refuse(Units.sum(wish.lines()), minus(sent(), Units.sum(underWay)));
        return new Fulfilment(
                shipments, Stream.concat(returns.stream(), Stream.of(wish)).toList());
    }

    Fulfilment change(ReturnId id, UnaryOperator<Return> change) {
        if (find(id).isEmpty()) {
            throw new NoSuchReturn();
        }
        return new Fulfilment(
                shipments,
                returns.stream()
                        .map(each -> each.id().equals(id) ? change.apply(each) : each)
                        .toList());
    }

    private Map<Sku, Integer> sent() {
        return Units.sum(
                shipments.stream().flatMap(each -> each.lines().stream()).toList());
    }

    private static Map<Sku, Integer> ordered(List<OrderLine> lines) {
        return lines.stream().collect(groupingBy(OrderLine::sku, summingInt(OrderLine::quantity)));
    }

    private static Map<Sku, Integer> minus(Map<Sku, Integer> all, Map<Sku, Integer> gone) {
        var left = new HashMap<>(all);
        gone.forEach((sku, quantity) -> left.merge(sku, -quantity, Integer::sum));
        left.values().removeIf(quantity -> quantity == 0);
        return left;
    }
}
