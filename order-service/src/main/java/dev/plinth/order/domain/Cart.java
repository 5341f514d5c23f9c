package dev.plinth.order.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper wants, and how, as the cart service keeps it.
 *
 * @param promotionCodes as entered
 * @param origin what an order that is placed now keeps of it
 * @param shippingCountry ISO 3166-1 alpha-2, where the shopper has said it
 */
public record Cart(
        List<CartLine> lines,
        List<String> promotionCodes,
        @Nullable String shippingCountry,
        Origin origin) {

    public Cart {
        lines = List.copyOf(lines);
        promotionCodes = List.copyOf(promotionCodes);
    }
}
