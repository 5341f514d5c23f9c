package dev.plinth.cart.domain;

/** Names a shared cart to its owner. The hash of its token, so it opens nothing. */
public record ShareId(String value) {

    public static final String FORM = "[0-9a-f]{64}";

    public ShareId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not a shared cart's id");
        }
    }
}
