package dev.plinth.order.domain;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** Where a merchant wants to be told of orders. */
public record WebhookEndpoint(UUID id, URI url, Instant createdAt) {}
