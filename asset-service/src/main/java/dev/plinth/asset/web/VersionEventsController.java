package dev.plinth.asset.web;

import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.web.ModelController.Refusals;
import dev.plinth.platform.web.EventStreams;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How a version comes along, as it happens. */
@RestController
class VersionEventsController {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final LatestVersions latest;
    private final VersionViews views;
    private final EventStreams streams;

    VersionEventsController(LatestVersions latest, VersionViews views, EventStreams streams) {
        this.latest = latest;
        this.views = views;
        this.streams = streams;
    }

    /**
     * One event {@code version} for each change, with the version as its data; it ends when the version is finished. Any
     * replica can go on with it, as each event is the whole state and its id tells which. A browser comes back after every
     * end, until a 204 tells it to stay away.
     */
    @GetMapping("/api/models/{id}/versions/{number}/events")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = VersionView.class)))
    @ApiResponse(
            responseCode = "204",
            description = "The last event has been told: there is nothing to come back for",
            content = @Content)
    ResponseEntity<SseEmitter> events(
            @PathVariable ModelId id,
            @PathVariable int number,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen) {
        ModelVersion version = latest.version(id, number).orElseThrow(Refusals::unknownModel);
        return WatchedVersion.isToldOf(version, lastSeen)
                ? ResponseEntity.noContent().build()
                : streams.open(LOOK, lastSeen, new WatchedVersion(latest, views, id, number));
    }
}
