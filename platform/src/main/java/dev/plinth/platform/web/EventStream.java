package dev.plinth.platform.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One listener's events, looked for and sent until there are no more or nobody listens. */
final class EventStream implements Runnable {

    /** Silence is filled before any proxy on the way takes it for an end. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    /** After that the listener is let go; it comes back and goes on where it was. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final SseEmitter emitter;
    private final Duration every;
    private final EventSource source;
    private final long end = System.nanoTime() + LONGEST.toNanos();
    private @Nullable String told;
    private long silentSince = System.nanoTime();

    EventStream(SseEmitter emitter, Duration every, @Nullable String lastSeen, EventSource source) {
        this.emitter = emitter;
        this.every = every;
        this.told = lastSeen;
        this.source = source;
    }

    @Override
    public void run() {
        try (source) {
            while (goesOn() && System.nanoTime() < end) {
                Thread.sleep(every); // a listener's thread is its own, and virtual
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.complete();
        } catch (RuntimeException fault) {
            emitter.completeWithError(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean goesOn() throws IOException {
        EventSource.Look look = source.since(told);
        if (look.happening().isPresent()) {
            var happening = look.happening().get();
            send(SseEmitter.event()
                    .id(happening.id())
                    .name(happening.name())
                    .data(happening.data(), MediaType.APPLICATION_JSON));
            told = happening.id();
        } else if (System.nanoTime() - silentSince > SILENCE.toNanos()) {
            send(SseEmitter.event().comment("nothing new"));
        }
        return !look.last();
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        silentSince = System.nanoTime();
    }
}
