package dev.plinth.devstack.objects.events;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Which queues hear of which objects: the {@code objectEvents} of {@code messaging.json}. */
public record Routes(List<Route> objectEvents) {

    public Routes {
        objectEvents = List.copyOf(objectEvents);
    }

    public static Routes in(Path messaging) {
        return JsonMapper.shared().readValue(messaging, Routes.class);
    }

    Stream<String> queuesFor(String bucket, String key) {
        return objectEvents.stream()
                .filter(route -> route.bucket().equals(bucket) && key.startsWith(route.prefix()))
                .map(Route::queue);
    }

    /** @param prefix of the object's key */
    record Route(String bucket, String prefix, String queue) {}
}
