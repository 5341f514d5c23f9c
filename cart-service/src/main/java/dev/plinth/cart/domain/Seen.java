package dev.plinth.cart.domain;

/**
 * What the shopper was shown of a SKU last. It only serves to say what has changed since; nothing is ever charged by it.
 *
 * @param available as far as a line can want them, so that a large stock may move unnoticed
 */
public record Seen(Money price, int available, boolean purchasable) {

    public Seen {
        available = Math.min(available, CartLine.MAX_QUANTITY);
    }

    static Seen of(Offer offer) {
        return new Seen(offer.price(), offer.available(), offer.purchasable());
    }

    Seen withdrawn() {
        return new Seen(price, 0, false);
    }

    boolean reachable() {
        return purchasable && available > 0;
    }
}
