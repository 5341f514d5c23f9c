package dev.plinth.search.web;

import dev.plinth.search.domain.InvalidSearch;
import dev.plinth.search.domain.Order;
import java.util.Arrays;
import java.util.Locale;

/** The words of the {@code sort} parameter: {@code price-asc} is {@link Order#PRICE_ASC}. */
final class SortWords {

    private SortWords() {}

    static Order order(String word) {
        return Arrays.stream(Order.values())
                .filter(order -> word(order).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidSearch(
                        "sort",
                        "must be one of "
                                + Arrays.stream(Order.values())
                                        .map(SortWords::word)
                                        .toList()));
    }

    private static String word(Order order) {
        return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
