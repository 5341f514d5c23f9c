package dev.plinth.order.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an order costs, and why: total = prices of the lines − discounts + shipping + whatever tax is not included in the
 * prices. Every sum is of amounts that are rounded already, so that the parts always add up.
 *
 * @param lines at least one, all in the currency of the shipping
 * @param discounts what the lines and the shipping bear in discounts, by promotion
 */
public record Charges(List<OrderLine> lines, Shipping shipping, List<Discount> discounts) {

    public Charges {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an order has at least one line");
        }
    }

    /** Nothing but the prices. */
    public static Charges of(List<OrderLine> lines) {
        return new Charges(lines, Shipping.free(lines.getFirst().unitPrice().currency()), List.of());
    }

    /** The lines before discounts, shipping and tax. */
    public Money subtotal() {
        return sum(OrderLine::price);
    }

    /** Of lines and shipping. */
    public Money discount() {
        return sum(OrderLine::discount).plus(shipping.discount());
    }

    /** All of it, included in the prices or not. */
    public Money tax() {
        return sum(line -> line.tax().amount()).plus(shipping.tax().amount());
    }

    public boolean taxIncluded() {
        return shipping.tax().included();
    }

    /** All that it comes to. */
    public Breakdown breakdown() {
        return Breakdown.of(
                Stream.concat(lines.stream().map(Breakdown.Part::of), Stream.of(Breakdown.Part.of(shipping))));
    }

    Breakdown shippingBreakdown() {
        return Breakdown.of(Stream.of(Breakdown.Part.of(shipping)));
    }

    /** What was paid for some units. @param before units of the same lines that were paid for already */
    Breakdown paidFor(List<Units> units, Map<Sku, Integer> before) {
        return Breakdown.of(units.stream().map(each -> {
            OrderLine line = lineOf(each.sku());
            long paid = line.paidFor(before.getOrDefault(each.sku(), 0), each.quantity());
            return Breakdown.Part.of(line).take(paid);
        }));
    }

    private OrderLine lineOf(Sku sku) {
        return lines.stream()
                .filter(line -> line.sku().equals(sku))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not ordered: " + sku));
    }

    public Money total() {
        return sum(OrderLine::total).plus(shipping.total());
    }

    /** Whether every part costs what it costs there, whatever things are called meanwhile. */
    public boolean costsAs(Charges other) {
        return parts().equals(other.parts())
                && shipping.option().equals(other.shipping.option())
                && shipping.price().equals(other.shipping.price())
                && shipping.discount().equals(other.shipping.discount())
                && shipping.tax().equals(other.shipping.tax());
    }

    private record Part(Sku sku, int quantity, Money unitPrice, Money discount, Tax tax) {}

    private Set<Part> parts() {
        return lines.stream()
                .map(line -> new Part(line.sku(), line.quantity(), line.unitPrice(), line.discount(), line.tax()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Money sum(Function<OrderLine, Money> part) {
        return lines.stream().map(part).reduce(Money.zero(shipping.price().currency()), Money::plus);
    }
}
