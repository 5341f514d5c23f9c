package dev.plinth.cart.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a cart is to go.
 *
 * @param region in the form of ISO 3166-2, such as {@code US-CA}; whether there is such a region the order service knows
 */
public record Place(Country country, @Nullable String region) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    public Place {
        if (!isRegionOf(country, region)) {
            throw new IllegalArgumentException("must be an ISO 3166-2 code of a region of the country");
        }
    }

    /** Also where no region is named. */
    public static boolean isRegionOf(Country country, @Nullable String region) {
        return region == null || (CODE.matcher(region).matches() && region.startsWith(country.code()));
    }
}
