package dev.plinth.cart.domain;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** @param code ISO 3166-1 alpha-2, in capitals */
public record Country(String code) {

    private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    public Country {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("must be an ISO 3166-1 alpha-2 country code");
        }
    }
}
