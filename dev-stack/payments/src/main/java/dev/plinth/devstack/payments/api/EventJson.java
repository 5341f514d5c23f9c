package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.Event;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/** An event as Stripe shows and sends it. */
public final class EventJson {

    /** Stripe's official client reads an event's object only when the event is of the client's own version. */
    public static final String API_VERSION = "2026-05-27.dahlia";

    private EventJson() {}

    /** @param pendingWebhooks how many endpoints have not taken it yet */
    public static Map<String, @Nullable Object> of(Event event, int pendingWebhooks) {
        return Json.object(
                "id", event.id(),
                "object", "event",
                "api_version", API_VERSION,
                "created", Json.seconds(event.created()),
                "data", Json.object("object", new RawValue(event.object())),
                "livemode", false,
                "pending_webhooks", pendingWebhooks,
                "request", Json.object("id", event.request(), "idempotency_key", event.idempotencyKey()),
                "type", event.type());
    }
}
