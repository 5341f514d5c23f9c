package dev.plinth.order.domain;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that one endpoint has to be told.
 *
 * @param sealedSecret what it is signed with, as {@link SecretSeal} has it: opened by whoever signs
 * @param attempts how often it was tried before
 * @param createdAt from then on it is tried for three days
 */
public record WebhookMessage(
        String id, UUID endpoint, URI url, byte[] sealedSecret, String body, int attempts, Instant createdAt) {}
