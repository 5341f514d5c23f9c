package dev.plinth.order.domain;

import java.util.UUID;

/**
 * @param value the subject of the shopper's tokens, {@code guest:} and the hash of a guest's token, or {@code erased-} and
 *     what nobody can have
 */
public record ShopperId(String value) {

    private static final String GUEST = "guest:";
    private static final String ERASED = "erased-";

    public ShopperId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("shopper id is blank");
        }
    }

    public static ShopperId guest(String tokenHash) {
        return new ShopperId(GUEST + tokenHash);
    }

    /** Whose orders stay when their buyer is forgotten. */
    public static ShopperId erased() {
        return new ShopperId(ERASED + UUID.randomUUID());
    }

    public boolean isErased() {
        return value.startsWith(ERASED);
    }

    public boolean isGuest() {
        return value.startsWith(GUEST);
    }
}
