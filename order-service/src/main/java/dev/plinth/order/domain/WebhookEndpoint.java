package dev.plinth.order.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Where a merchant wants to be told of orders. */
public record WebhookEndpoint(UUID id, URI url, Instant createdAt) {

    public WebhookEndpoint {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same request of the same merchant makes one endpoint, however often it is sent. */
    public static UUID idOf(ShopperId merchant, RequestKey key) {
        return UUID.nameUUIDFromBytes(("webhook endpoint " + merchant.value() + ' ' + key.value()).getBytes(UTF_8));
    }
}
