package dev.plinth.platform.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events about something that changes, as in the HTML standard. Each listener has a virtual thread of its own,
 * so that a slow one holds nobody up; how many there may be at once is bounded, since each also holds a connection.
 */
public final class EventStreams {

    private final Semaphore free;

    /** @param most listeners at once in this process */
    EventStreams(int most) {
        this.free = new Semaphore(most);
    }

    /**
     * The answer that tells a listener of each change until the source says that it was the last.
     *
     * @param every between two looks at the source
     * @param lastSeen the listener's {@code Last-Event-ID}: it goes on from there
     * @throws Problem 503 {@code too-many-listeners} when no more may listen
     */
    public ResponseEntity<SseEmitter> open(Duration every, @Nullable String lastSeen, EventSource source) {
        if (!free.tryAcquire()) {
            throw new Problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "too-many-listeners",
                            "Too many are listening just now; ask for the state instead, or listen again in a moment")
                    .header("Retry-After", "10");
        }
        var emitter = new SseEmitter(0L);
        var stream = new EventStream(emitter, every, lastSeen, source);
        Thread.ofVirtual().name("event-stream").start(() -> {
            try {
                stream.run();
            } finally {
                free.release();
            }
        });
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .body(emitter);
    }
}
