package dev.plinth.order.domain;

/** The {@code Idempotency-Key} that a caller gave its request: 1 to 255 visible ASCII characters. */
public record RequestKey(String value) {
    public RequestKey {
        if (!value.matches("[\\x21-\\x7e]{1,255}")) {
            throw new IllegalArgumentException("an idempotency key has 1 to 255 visible characters");
        }
    }
}
