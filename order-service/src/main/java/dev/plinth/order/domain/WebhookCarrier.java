package dev.plinth.order.domain;

import java.net.URI;
import java.time.Instant;

/** Brings messages to merchants' endpoints, which may be anywhere on the internet and nowhere else. */
public interface WebhookCarrier {

    /** @param said a status, or why there was none */
    record Answer(boolean accepted, String said) {}

    /** @throws ForbiddenTarget where an endpoint may not be */
    void check(URI url);

    /** Never throws for what the other side does. */
    Answer bring(WebhookMessage message, Instant now);
}
