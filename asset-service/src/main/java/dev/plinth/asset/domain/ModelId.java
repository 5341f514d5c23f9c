package dev.plinth.asset.domain;

import java.util.UUID;

public record ModelId(UUID value) {

    public static ModelId fresh() {
        return new ModelId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException for text that is no model id */
    public static ModelId of(String text) {
        return new ModelId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
