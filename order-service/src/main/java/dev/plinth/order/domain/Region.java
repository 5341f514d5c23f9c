package dev.plinth.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * A part of a country: a state, a province, an autonomous community.
 *
 * @param code ISO 3166-2
 * @param within the larger region that it lies in, where it is no direct part of its country
 */
public record Region(String code, @Nullable String within, String name) {

    public String country() {
        return Place.of(code).country();
    }

    public boolean isPartOfTheCountry() {
        return within == null;
    }
}
