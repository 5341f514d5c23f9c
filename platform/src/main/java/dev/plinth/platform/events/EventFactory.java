package dev.plinth.platform.events;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Makes this service's events. */
public class EventFactory {

    private final String source;
    private final JsonMapper json;
    private final Clock clock;

    /** @param service the publisher's name, such as {@code catalog-service} */
    public EventFactory(String service, JsonMapper json, Clock clock) {
        this.source = "/" + service;
        this.json = json;
        this.clock = clock;
    }

    /** @param data any value that maps to a JSON object */
    public Event event(String type, String subject, long sequence, Object data) {
        return new Event(
                UUID.randomUUID().toString(),
                type,
                source,
                subject,
                sequence,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                json.valueToTree(data));
    }
}
