package dev.plinth.order.domain;

import java.net.URI;
import java.time.Instant;

/**
 * One thing that one endpoint has to be told.
 *
 * @param attempts how often it was tried before
 * @param createdAt from then on it is tried for three days
 */
public record WebhookMessage(String id, URI url, WebhookSecret secret, String body, int attempts, Instant createdAt) {}
