package dev.plinth.cart.events;

import static java.util.stream.Collectors.toMap;

import dev.plinth.cart.domain.OrderId;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.Sku;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of {@code order.paid}.
 *
 * @param cartVersion that the order was placed from; an order from before this was told has none
 */
record OrderPaid(
        String orderId,
        String owner,
        List<Line> lines,
        @Nullable Long cartVersion) {

    private static final String GUEST = "guest:";

    record Line(String sku, int quantity) {}

    OrderId order() {
        return new OrderId(orderId);
    }

    Owner buyer() {
        return ownerOf(owner);
    }

    /** A guest is named by the hash of its token, as its cart is. */
    static Owner ownerOf(String owner) {
        return owner.startsWith(GUEST) ? new Owner.Guest(owner.substring(GUEST.length())) : new Owner.Account(owner);
    }

    long seen() {
        return cartVersion == null ? Long.MAX_VALUE : cartVersion;
    }

    Map<Sku, Integer> bought() {
        return lines.stream().collect(toMap(line -> new Sku(line.sku()), Line::quantity, Integer::sum));
    }
}
