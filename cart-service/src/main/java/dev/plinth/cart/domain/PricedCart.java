package dev.plinth.cart.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cart with today's offers.
 *
 * @param offers null while nobody can say what anything costs
 */
public record PricedCart(Cart cart, @Nullable Map<Sku, Offer> offers) {

    public boolean priced() {
        return offers != null;
    }

    public PricedLines lines() {
        return new PricedLines(cart.lines(), offers);
    }

    public PricedLines saved() {
        return new PricedLines(cart.saved(), offers);
    }

    public PricedLines wishes() {
        return new PricedLines(cart.wishes(), offers);
    }

    /** The same at what is stored now. */
    public PricedCart with(Cart stored) {
        return new PricedCart(stored, offers);
    }
}
