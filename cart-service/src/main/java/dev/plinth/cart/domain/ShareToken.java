package dev.plinth.cart.domain;

import java.util.Optional;

/** What a shared cart's link ends with: whoever has it may look. */
public record ShareToken(String value) {

    public ShareToken {
        if (!value.matches(Unguessable.FORM)) {
            throw new IllegalArgumentException("not a shared cart's token");
        }
    }

    public static ShareToken random() {
        return new ShareToken(Unguessable.next());
    }

    /** Empty for what cannot be one of ours. */
    public static Optional<ShareToken> of(String value) {
        return value.matches(Unguessable.FORM) ? Optional.of(new ShareToken(value)) : Optional.empty();
    }

    public ShareId id() {
        return new ShareId(Unguessable.hash(value));
    }

    /** It is a secret: logs must not show it. */
    @Override
    public String toString() {
        return "ShareToken";
    }
}
