package dev.plinth.search.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param text words, or blank for everything
 * @param chosen the values chosen of each facet
 * @param prices in minor units
 * @param cursor where the page before ended
 */
public record Search(
        String text,
        Map<Facet, List<String>> chosen,
        PriceRange prices,
        Order order,
        Optional<Cursor> cursor,
        int pageSize) {

    public static final int MAX_TEXT = 200;
    public static final int MAX_PAGE = 100;
    private static final int MAX_VALUES = 50;

    public Search {
        chosen = Map.copyOf(chosen);
        if (text.length() > MAX_TEXT) {
            throw new InvalidSearch("q", "has more than " + MAX_TEXT + " characters");
        }
        if (pageSize < 1 || pageSize > MAX_PAGE) {
            throw new InvalidSearch("pageSize", "must be 1 to " + MAX_PAGE);
        }
        if (chosen.values().stream().mapToInt(List::size).sum() > MAX_VALUES) {
            throw new InvalidSearch("", "chooses more than " + MAX_VALUES + " facet values");
        }
    }

    /** Both bounds inclusive; an absent one is open. */
    public record PriceRange(Optional<Long> min, Optional<Long> max) {
        public static final PriceRange ANY = new PriceRange(Optional.empty(), Optional.empty());
    }
}
