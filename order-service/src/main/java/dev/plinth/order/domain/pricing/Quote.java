package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.Charges;
import dev.plinth.order.domain.ShopperId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the shopper was told that the cart costs. An order is placed at this price or not at all.
 *
 * @param options the ways in which it could be sent, the cheapest first
 * @param refused the codes that take nothing off
 */
public record Quote(
        QuoteId id,
        ShopperId owner,
        Wish wish,
        Charges charges,
        List<ShippingOffer> options,
        List<RefusedCode> refused,
        Instant expiresAt) {

    public static final Duration VALID_FOR = Duration.ofMinutes(15);

    public Quote {
        options = List.copyOf(options);
        refused = List.copyOf(refused);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.MILLIS);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
