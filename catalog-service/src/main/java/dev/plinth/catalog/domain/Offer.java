package dev.plinth.catalog.domain;

/** One variant of one product, as a cart or an order asks for it. */
public record Offer(Listing listing, Variant variant) {

    /** Whether it is for sale at all; how many there are is another question. */
    public boolean purchasable() {
        return listing.product().isActive();
    }
}
