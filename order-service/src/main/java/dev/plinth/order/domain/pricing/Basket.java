package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Offer;
import dev.plinth.order.domain.OrderLine;
import java.util.List;

/** What is to be priced: a SKU in at most one line, all in one currency. */
public record Basket(List<Item> items) {

    public record Item(Offer offer, int quantity) {
        OrderLine line() {
            return OrderLine.of(offer, quantity);
        }
    }

    public Basket {
        items = List.copyOf(items);
    }

    public long grams() {
        return items.stream()
                .mapToLong(item -> (long) item.offer().weightGrams() * item.quantity())
                .sum();
    }

    public Money subtotal() {
        return items.stream()
                .map(item -> item.line().price())
                .reduce(Money::plus)
                .orElseThrow();
    }
}
