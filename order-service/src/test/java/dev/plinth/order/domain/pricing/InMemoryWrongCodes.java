package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.ShopperId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Guesses in memory. */
public class InMemoryWrongCodes implements WrongCodes {

    private record Guess(ShopperId shopper, PromotionCode code) {}

    private final Map<Guess, Instant> guesses = new HashMap<>();

    @Override
    public synchronized int enteredSince(Instant then, ShopperId shopper) {
        return (int) guesses.entrySet().stream()
                .filter(guess -> guess.getKey().shopper().equals(shopper))
                .filter(guess -> !guess.getValue().isBefore(then))
                .count();
    }

    @Override
    public synchronized int enteredByGuestsSince(Instant then) {
        return (int) guesses.entrySet().stream()
                .filter(guess -> guess.getKey().shopper().isGuest())
                .filter(guess -> !guess.getValue().isBefore(then))
                .count();
    }

    @Override
    public synchronized void entered(Collection<PromotionCode> codes, ShopperId shopper, Instant now) {
        codes.forEach(code -> guesses.put(new Guess(shopper, code), now));
    }

    @Override
    public synchronized void forget(Instant before) {
        guesses.values().removeIf(at -> at.isBefore(before));
    }
}
