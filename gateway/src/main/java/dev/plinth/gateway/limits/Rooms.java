package dev.plinth.gateway.limits;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The rooms that routes name, each with its meters: {@code plinth.room.places} and {@code plinth.room.refused}. */
@Component
class Rooms {

    private final SheddingProperties properties;
    private final MeterRegistry meters;
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();

    Rooms(SheddingProperties properties, MeterRegistry meters) {
        this.properties = properties;
        this.meters = meters;
    }

    Room named(String name) {
        return rooms.computeIfAbsent(name, this::open);
    }

    private Room open(String name) {
        var room = new Room(properties, System::nanoTime);
        Gauge.builder("plinth.room.places", room, Room::places)
                .description("Requests that may be under way at once")
                .tag("room", name)
                .register(meters);
        FunctionCounter.builder("plinth.room.refused", room, Room::refused)
                .description("Requests that were turned away")
                .tag("room", name)
                .register(meters);
        return room;
    }
}
