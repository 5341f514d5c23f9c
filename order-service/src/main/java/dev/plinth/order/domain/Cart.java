package dev.plinth.order.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper wants, and how, as the cart service keeps it.
 *
 * @param promotionCodes as entered
 * @param origin what an order that is placed now keeps of it
 * @param takenIn null where it took in none
 * @param shippingPlace where the shopper has said it; nobody has looked whether there is such a region
 */
public record Cart(
        List<CartLine> lines,
        List<String> promotionCodes,
        @Nullable Place shippingPlace,
        Origin origin,
        @Nullable TakenIn takenIn) {

    public Cart {
        lines = List.copyOf(lines);
        promotionCodes = List.copyOf(promotionCodes);
    }
}
