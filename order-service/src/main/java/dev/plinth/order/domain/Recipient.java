package dev.plinth.order.domain;

import org.jspecify.annotations.Nullable;

/** Who gets the parcel, and where to write about it. Never logged, never in an event. */
public record Recipient(String email, Address address) {

    /** RFC 2606: no such address exists. */
    private static final String NOBODY = "erased@erased.invalid";

    public record Address(
            String name, String line1, @Nullable String line2, String city, String postalCode, Place place) {}

    /** What is left of somebody who asked to be forgotten: the place, since taxes were reckoned with it. */
    public Recipient erased() {
        var gone = "erased";
        return new Recipient(NOBODY, new Address(gone, gone, null, gone, gone, address.place()));
    }

    public boolean isErased() {
        return email.equals(NOBODY);
    }

    @Override
    public String toString() {
        return "Recipient[…]";
    }
}
