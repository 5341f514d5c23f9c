package dev.plinth.cart.domain;

import java.time.Duration;
import java.time.Instant;

/** A cart's lines as they were when it was shared. It does not know whose it was. */
public record SharedCart(ShareId id, Lines lines, Instant expiresAt) {

    public static final Duration LIFETIME = Duration.ofDays(30);

    public Share share() {
        return new Share(id, expiresAt);
    }

    /** What the owner's cart knows of it. */
    public record Share(ShareId id, Instant expiresAt) {}
}
