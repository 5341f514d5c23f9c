package dev.plinth.cart.events;

import static java.util.stream.Collectors.toMap;

import dev.plinth.cart.domain.OrderId;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.Sku;
import java.util.List;
import java.util.Map;

/** What is wanted of {@code order.paid}. */
record OrderPaid(String orderId, String owner, List<Line> lines) {

    record Line(String sku, int quantity) {}

    OrderId order() {
        return new OrderId(orderId);
    }

    Owner.Account account() {
        return new Owner.Account(owner);
    }

    Map<Sku, Integer> bought() {
        return lines.stream().collect(toMap(line -> new Sku(line.sku()), Line::quantity, Integer::sum));
    }
}
