package dev.plinth.devstack.payments.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the shop is told.
 *
 * @param object the thing it is about as it stood then, as Stripe's JSON
 * @param request the API request that caused it, if one did
 */
public record Event(
        String id,
        Instant created,
        String type,
        String object,
        @Nullable String request,
        @Nullable String idempotencyKey)
        implements Fact {}
