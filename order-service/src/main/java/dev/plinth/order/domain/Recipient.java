package dev.plinth.order.domain;

import org.jspecify.annotations.Nullable;

/** Who gets the parcel, and where to write about it. Never logged, never in an event. */
public record Recipient(String email, Address address) {

    /** @param country ISO 3166-1 alpha-2 */
    public record Address(
            String name, String line1, @Nullable String line2, String city, String postalCode, String country) {}

    @Override
    public String toString() {
        return "Recipient[…]";
    }
}
