package dev.plinth.devstack.payments.domain;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Ids as Stripe makes them: what it is, then letters and digits that nobody guesses. */
public final class Ids {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** For example {@code pi_3Nb…} for the prefix {@code pi}. */
    public static String next(String prefix) {
        return prefix + "_"
                + RANDOM.ints(LENGTH, 0, ALPHABET.length())
                        .mapToObj(ALPHABET::charAt)
                        .map(String::valueOf)
                        .collect(Collectors.joining());
    }
}
