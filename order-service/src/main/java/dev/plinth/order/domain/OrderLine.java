package dev.plinth.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * One SKU of an order, with its names and price as they were when the order was placed.
 *
 * @param discount its share of all promotions
 */
public record OrderLine(
        Sku sku,
        String productId,
        String productName,
        String variantName,
        int quantity,
        Money unitPrice,
        Money discount,
        Tax tax,
        @Nullable String posterUrl) {

    public OrderLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be positive, was " + quantity);
        }
    }

    public static OrderLine of(Offer offer, int quantity) {
        var currency = offer.price().currency();
        return new OrderLine(
                offer.sku(),
                offer.productId(),
                offer.productName(),
                offer.variantName(),
                quantity,
                offer.price(),
                Money.zero(currency),
                Tax.none(currency),
                offer.posterUrl());
    }

    public OrderLine with(Money discounted, Tax taxed) {
        return new OrderLine(
                sku, productId, productName, variantName, quantity, unitPrice, discounted, taxed, posterUrl);
    }

    /** As an invoice calls it. */
    String text() {
        return productName + ", " + variantName + " (" + sku.value() + ")";
    }

    /** Before discounts. */
    public Money price() {
        return unitPrice.times(quantity);
    }

    /** What the shopper pays for it, discounts and tax reckoned in. */
    public Money total() {
        return price().minus(discount).plus(tax.onTop());
    }

    /** The share of some of its units in what was paid, in minor units: however they are split, all have all of it. */
    long paidFor(int before, int units) {
        return paidForFirst(before + units) - paidForFirst(before);
    }

    private long paidForFirst(int units) {
        return Math.multiplyExact(total().minorUnits(), (long) units) / quantity;
    }
}
