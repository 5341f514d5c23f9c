package dev.plinth.order.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What merchants look for; what is empty is not asked.
 *
 * @param from when it was placed, included
 * @param to when it was placed, not included
 * @param email in small letters
 */
public record OrderFilter(
        Optional<OrderState> state,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<OrderNumber> number,
        Optional<String> email) {

    public static final OrderFilter ALL =
            new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
