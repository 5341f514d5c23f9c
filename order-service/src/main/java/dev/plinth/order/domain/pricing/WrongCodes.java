package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.ShopperId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** Codes that were guessed. Whoever has guessed many is not told for a while whether the next one is right. */
public interface WrongCodes {

    /** Different ones, by one shopper. */
    int MOST = 20;

    Duration WITHIN = Duration.ofMinutes(10);

    /** How many different ones this shopper has entered since then. */
    int enteredSince(Instant then, ShopperId shopper);

    void entered(Collection<PromotionCode> codes, ShopperId shopper, Instant now);

    void forget(Instant before);

    default boolean tooMany(ShopperId shopper, Instant now) {
        return enteredSince(now.minus(WITHIN), shopper) >= MOST;
    }
}
