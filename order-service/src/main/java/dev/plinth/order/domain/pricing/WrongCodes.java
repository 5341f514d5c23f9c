package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.ShopperId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** Codes that were guessed. Whoever has guessed many is not told for a while whether the next one is right. */
public interface WrongCodes {

    /** Different ones, by one shopper. */
    int MOST = 20;

    /**
     * By all guests together: a guest's token is free, so that a limit of each would limit nothing. It is far above what
     * honest ones mistype.
     */
    int MOST_BY_GUESTS = 500;

    Duration WITHIN = Duration.ofMinutes(10);

    /** How many different ones this shopper has entered since then. */
    int enteredSince(Instant then, ShopperId shopper);

    /** How many all guests have entered since then. */
    int enteredByGuestsSince(Instant then);

    void entered(Collection<PromotionCode> codes, ShopperId shopper, Instant now);

    void forget(Instant before);

    default boolean tooMany(ShopperId shopper, Instant now) {
        Instant then = now.minus(WITHIN);
        return enteredSince(then, shopper) >= MOST
                || (shopper.isGuest() && enteredByGuestsSince(then) >= MOST_BY_GUESTS);
    }
}
