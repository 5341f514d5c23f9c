package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.Event;
import dev.plinth.devstack.payments.domain.Refusal;
import dev.plinth.devstack.payments.ledger.Books;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /v1/events}: what happened, for those who missed a webhook. */
final class Events {

    static final String URL = "/v1/events";

    Outcome retrieve(Call call, Books books) {
        return Outcome.ok(json(
                books.event(call.object()).orElseThrow(() -> Refusal.unknown("event", "id", call.object())), books));
    }

    Outcome list(Call call, Books books) {
        String type = call.params().text("type").orElse("");
        var types = call.params().map("types").values();
        var listing = new Listing<Event>(Event::id, Event::created, event -> json(event, books));
        return listing.page(
                URL,
                call,
                books.events(),
                event -> (type.isEmpty() || matches(type, event))
                        && (types.isEmpty() || types.stream().anyMatch(each -> matches(each, event))));
    }

    private static Map<String, @Nullable Object> json(Event event, Books books) {
        return EventJson.of(event, books.isDelivered(event) ? 0 : 1);
    }

    /** {@code payment_intent.*} means every event about a payment intent. */
    private static boolean matches(String type, Event event) {
        return type.endsWith("*")
                ? event.type().startsWith(type.substring(0, type.length() - 1))
                : event.type().equals(type);
    }
}
