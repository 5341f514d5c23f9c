package dev.plinth.order.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a message is, as its merchant sees it.
 *
 * @param lastAnswer what the endpoint said last: a status, or why there was none
 */
public record WebhookDelivery(
        String id,
        String type,
        State state,
        int attempts,
        @Nullable String lastAnswer,
        Instant createdAt,
        Instant at) {

    public enum State {
        WAITING,
        DELIVERED,
        /** Nobody took it for three days. */
        GIVEN_UP
    }
}
