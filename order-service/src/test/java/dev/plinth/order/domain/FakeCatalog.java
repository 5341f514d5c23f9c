package dev.plinth.order.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A catalog that sells and holds stock in memory. */
public class FakeCatalog implements Offers, Reservations {

    private record Hold(Map<Sku, Integer> units, Instant until, boolean sold) {}

    private final Clock clock;
    private final Map<Sku, Offer> offers = new HashMap<>();
    private final Map<Sku, Integer> onHand = new HashMap<>();
    private final Map<OrderId, Hold> holds = new HashMap<>();

    public FakeCatalog(Clock clock) {
        this.clock = clock;
    }

    public synchronized void sells(Offer offer, int units) {
        offers.put(offer.sku(), offer);
        onHand.put(offer.sku(), units);
    }

    @Override
    public synchronized Map<Sku, Offer> of(Set<Sku> skus) {
        return offers.entrySet().stream()
                .filter(each -> skus.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public synchronized Answer hold(OrderId order, List<OrderLine> lines) {
        Hold known = holds.get(order);
        if (known != null && (known.sold() || isLive(known))) {
            return new Held(known.until());
        }
        Map<Sku, Integer> wanted =
                lines.stream().collect(Collectors.toMap(OrderLine::sku, OrderLine::quantity, Integer::sum));
        List<Shortfall> shortfalls = wanted.entrySet().stream()
                .filter(each -> available(each.getKey()) < each.getValue())
                .map(each -> new Shortfall(each.getKey(), each.getValue(), available(each.getKey())))
                .toList();
        if (!shortfalls.isEmpty()) {
            return new Short(shortfalls);
        }
        var hold = new Hold(wanted, clock.instant().plus(Duration.ofHours(2)), false);
        holds.put(order, hold);
        return new Held(hold.until());
    }

    /** What the catalog does on order.paid. */
    public synchronized void sold(OrderId order) {
        holds.computeIfPresent(order, (_, hold) -> new Hold(hold.units(), hold.until(), true));
    }

    /** As on order.cancelled: also what was sold is on sale again. */
    @Override
    public synchronized void release(OrderId order) {
        holds.remove(order);
    }

    public synchronized int available(Sku sku) {
        return onHand.getOrDefault(sku, 0)
                - holds.values().stream()
                        .filter(hold -> hold.sold() || isLive(hold))
                        .mapToInt(hold -> hold.units().getOrDefault(sku, 0))
                        .sum();
    }

    private boolean isLive(Hold hold) {
        return clock.instant().isBefore(hold.until());
    }
}
