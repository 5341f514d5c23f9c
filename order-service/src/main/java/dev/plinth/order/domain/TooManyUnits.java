package dev.plinth.order.domain;

import java.util.Map;

/** More units than there are left of the order to send, or to send back. */
public class TooManyUnits extends RuntimeException {

    private TooManyUnits(Sku sku, int wanted, int left) {
        super(wanted + " units of " + sku.value() + ", but there are only " + left);
    }

    static void refuse(Map<Sku, Integer> wanted, Map<Sku, Integer> left) {
        wanted.forEach((sku, quantity) -> {
            int there = left.getOrDefault(sku, 0);
            if (quantity > there) {
                throw new TooManyUnits(sku, quantity, there);
            }
        });
    }
}
