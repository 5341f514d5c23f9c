package dev.plinth.order.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * What people call an order by.
 *
 * @param sequence rises with every order that is placed; numbers may have gaps
 */
public record OrderNumber(long sequence) {

    /** As people write it: {@code P-100042}. Nothing where it is no number of an order. */
    public static Optional<OrderNumber> read(String text) {
        return text.strip().toUpperCase(Locale.ROOT).matches("P-[0-9]{6,15}")
                ? Optional.of(new OrderNumber(Long.parseLong(text.strip().substring(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "P-" + sequence;
    }
}
