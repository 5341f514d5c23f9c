package dev.plinth.cart.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * So many of one SKU.
 *
 * @param seen what the shopper was shown of it last, null before the first time
 */
public record CartLine(Sku sku, int quantity, @Nullable Seen seen) {

    public static final int MAX_QUANTITY = 99;

    public CartLine {
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException("quantity must be 1 to " + MAX_QUANTITY + ", was " + quantity);
        }
    }

    public CartLine(Sku sku, int quantity) {
        this(sku, quantity, null);
    }

    /** The other's quantity; what was seen of either stays seen. */
    CartLine changedTo(CartLine other) {
        return new CartLine(sku, other.quantity, other.seen != null ? other.seen : seen);
    }

    /** The sum, as far as a line holds it. */
    CartLine plus(CartLine other) {
        return new CartLine(sku, Math.min(MAX_QUANTITY, quantity + other.quantity), seen != null ? seen : other.seen);
    }

    CartLine atLeast(CartLine other) {
        return new CartLine(sku, Math.max(quantity, other.quantity), seen != null ? seen : other.seen);
    }

    /** What is left of the line, if anything is. */
    Optional<CartLine> minus(int less) {
        return quantity > less ? Optional.of(new CartLine(sku, quantity - less, seen)) : Optional.empty();
    }

    /** The line after it was shown with today's offer, or shown as one that is offered no more. */
    public CartLine seenWith(Optional<Offer> offer) {
        Seen withoutOffer = seen == null ? null : seen.withdrawn();
        return new CartLine(sku, quantity, offer.map(Seen::of).orElse(withoutOffer));
    }

    CartLine unseen() {
        return new CartLine(sku, quantity);
    }
}
