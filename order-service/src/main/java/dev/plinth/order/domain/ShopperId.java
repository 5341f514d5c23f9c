package dev.plinth.order.domain;

/** @param value the subject of the shopper's tokens, or {@code guest:} and the hash of a guest's token */
public record ShopperId(String value) {

    private static final String GUEST = "guest:";

    public ShopperId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("shopper id is blank");
        }
    }

    public static ShopperId guest(String tokenHash) {
        return new ShopperId(GUEST + tokenHash);
    }

    public boolean isGuest() {
        return value.startsWith(GUEST);
    }
}
