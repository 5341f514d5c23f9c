package dev.plinth.cart.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a guest shows instead of an account: 256 random bits that nobody guesses. */
public record GuestToken(String value) {

    public GuestToken {
        if (!value.matches(Unguessable.FORM)) {
            throw new IllegalArgumentException("not a guest token");
        }
    }

    public static GuestToken random() {
        return new GuestToken(Unguessable.next());
    }

    /** Empty for what cannot be one of ours. */
    public static Optional<GuestToken> of(@Nullable String value) {
        return value != null && value.matches(Unguessable.FORM) ? Optional.of(new GuestToken(value)) : Optional.empty();
    }

    public Owner.Guest guest() {
        return new Owner.Guest(Unguessable.hash(value));
    }

    /** It is a secret: logs must not show it. */
    @Override
    public String toString() {
        return "GuestToken";
    }
}
