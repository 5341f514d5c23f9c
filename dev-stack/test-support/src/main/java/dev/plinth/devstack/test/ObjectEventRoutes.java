package dev.plinth.devstack.test;

import dev.plinth.devstack.provision.Messaging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Tells S3, before any test has a bucket, which queue each of them would like its events in. */
final class ObjectEventRoutes {

    private ObjectEventRoutes() {}

    static Path writtenTo(Path folder) {
        var contract = Messaging.contract();
        List<Messaging.ObjectEvents> routes = IntStream.rangeClosed(1, Lane.MOST)
                .mapToObj(Lane::new)
                .flatMap(lane -> contract.prefixed(lane.prefix()).objectEvents().stream())
                .toList();
        try {
            return Files.writeString(
                    Files.createDirectories(folder).resolve("object-events.json"),
                    JsonMapper.shared().writeValueAsString(Map.of("objectEvents", routes)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
