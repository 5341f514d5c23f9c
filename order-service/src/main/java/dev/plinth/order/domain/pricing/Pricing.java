package dev.plinth.order.domain.pricing;

import static java.util.Comparator.comparing;

import dev.plinth.order.domain.Charges;
import dev.plinth.order.domain.OrderLine;
import dev.plinth.order.domain.Shipping;
import dev.plinth.order.domain.TaxClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a basket costs. Promotions come off first: those that give units, then percents, amounts and shipping, each from
 * what the ones before it left; a percent is rounded once for all lines that it reduces, half up, and every reduction of
 * several lines is split by the largest remainder. Then each line, and the shipping, bears its tax on what is left of its
 * price, rounded half up to minor units for that line. All sums are of these rounded parts, and none depends on the order
 * of the lines.
 */
record Pricing(Basket basket, ShippingOffer shipping, TaxZone zone) {

    /** @param promotions that apply together */
    Charges with(Collection<Promotion> promotions) {
        List<Basket.Item> items = basket.items().stream()
                .sorted(comparing(item -> item.offer().sku().value()))
                .toList();
        var reductions = new Reductions(items.stream().map(Basket.Item::line).toList(), shipping.price());
        promotions.stream().sorted(Promotion.IN_ORDER).forEach(reductions::take);
        var lines = new ArrayList<OrderLine>();
        for (int i = 0; i < items.size(); i++) {
            OrderLine line = items.get(i).line();
            var off = reductions.offLine(i);
            lines.add(line.with(
                    off, zone.on(line.price().minus(off), items.get(i).offer().taxClass())));
        }
        return new Charges(lines, shipped(reductions), reductions.discounts());
    }

    private Shipping shipped(Reductions reductions) {
        var off = reductions.offShipping();
        var tax = zone.on(shipping.price().minus(off), TaxClass.SHIPPING);
        return new Shipping(shipping.option(), shipping.name(), shipping.price(), off, tax);
    }
}
