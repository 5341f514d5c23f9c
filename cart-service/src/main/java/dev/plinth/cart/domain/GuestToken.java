package dev.plinth.cart.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a guest shows instead of an account: 256 random bits that nobody guesses. */
public record GuestToken(String value) {

    private static final int BYTES = 32;
    private static final String FORM = "[A-Za-z0-9_-]{43}";
    private static final SecureRandom RANDOM = new SecureRandom();

    public GuestToken {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not a guest token");
        }
    }

    public static GuestToken random() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new GuestToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Empty for what cannot be one of ours. */
    public static Optional<GuestToken> of(@Nullable String value) {
        return value != null && value.matches(FORM) ? Optional.of(new GuestToken(value)) : Optional.empty();
    }

    public Owner.Guest guest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII));
            return new Owner.Guest(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** It is a secret: logs must not show it. */
    @Override
    public String toString() {
        return "GuestToken";
    }
}
