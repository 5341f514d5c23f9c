package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.Event;
import dev.plinth.devstack.payments.domain.Ids;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request that has found its endpoint.
 *
 * @param requestId ours, as it goes into the {@code Request-Id} header
 * @param object the id in its path, empty where there is none
 */
public record Call(Instant at, String requestId, @Nullable String idempotencyKey, String object, Params params) {

    /** The event that this call causes. */
    public Event event(String type, Map<String, @Nullable Object> about) {
        return new Event(Ids.next("evt"), at, type, Json.text(about), requestId, idempotencyKey);
    }
}
