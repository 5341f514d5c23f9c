package dev.plinth.devstack.payments.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the shop is told.
 *
 * @param object the thing it is about as it stood then, in Stripe's JSON
 * @param request the API request that caused it, if one did
 */
public record Event(
        String id,
        Instant created,
        String type,
        Map<String, @Nullable Object> object,
        @Nullable String request,
        @Nullable String idempotencyKey)
        implements Fact {}
