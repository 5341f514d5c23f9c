package dev.plinth.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where something goes, as far as taxes ask.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2, of this country
 */
public record Place(String country, @Nullable String region) {

    public Place {
        if (region != null && !region.startsWith(country + "-")) {
            throw new IllegalArgumentException("a region is of its country");
        }
    }

    /** Of a country's code, or of a region's. */
    public static Place of(String code) {
        int end = code.indexOf('-');
        return end < 0 ? new Place(code, null) : new Place(code.substring(0, end), code);
    }

    /** Whether the other one lies here. */
    public boolean covers(Place other) {
        return country.equals(other.country) && (region == null || region.equals(other.region));
    }

    /** The narrower of both. */
    public String code() {
        return region == null ? country : region;
    }
}
