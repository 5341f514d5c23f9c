package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.ShopperId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** Codes that were guessed. Whoever has guessed many is not told for a while whether the next one is right. */
public interface WrongCodes {

    /** Different ones, by one account. */
    int MOST = 20;

    /** By all guests of one client, which may be a household, an office or a carrier's many telephones. */
    int MOST_BY_CLIENT = 100;

    /** By all guests together, so that many clients do not find what one cannot. It is far above what honest ones mistype. */
    int MOST_BY_GUESTS = 2_000;

    Duration WITHIN = Duration.ofMinutes(10);

    /** How many different ones this guesser, as {@link Guessers} tells, has entered since then. */
    int enteredSince(Instant then, ShopperId guesser);

    /** How many all guests have entered since then. */
    int enteredByGuestsSince(Instant then);

    void entered(Collection<PromotionCode> codes, ShopperId guesser, Instant now);

    void forget(Instant before);

    default boolean tooMany(ShopperId guesser, Instant now) {
        Instant then = now.minus(WITHIN);
        return guesser.isGuest()
                ? enteredSince(then, guesser) >= MOST_BY_CLIENT || enteredByGuestsSince(then) >= MOST_BY_GUESTS
                : enteredSince(then, guesser) >= MOST;
    }
}
