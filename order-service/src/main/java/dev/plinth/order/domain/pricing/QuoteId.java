package dev.plinth.order.domain.pricing;

import java.util.UUID;

public record QuoteId(UUID value) {

    public static QuoteId next() {
        return new QuoteId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
