package dev.plinth.asset.web;

import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One listener of one version. It has a thread of its own, so that a slow one holds nobody up. */
final class VersionStream implements Runnable {

    private static final Duration LOOK = Duration.ofMillis(500);

    /** Silence is filled before any proxy on the way takes it for an end. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    /** After that the listener is let go; it comes back and goes on where it was. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final LatestVersions latest;
    private final ModelId id;
    private final int number;
    private final SseEmitter emitter;
    private @Nullable String told;
    private long silentSince = System.nanoTime();

    VersionStream(LatestVersions latest, ModelId id, int number, SseEmitter emitter, @Nullable String lastSeen) {
        this.latest = latest;
        this.id = id;
        this.number = number;
        this.emitter = emitter;
        this.told = lastSeen;
    }

    @Override
    public void run() {
        try {
            long end = System.nanoTime() + LONGEST.toNanos();
            boolean goesOn = true;
            while (goesOn && System.nanoTime() < end) {
                goesOn = tell();
                if (goesOn) {
                    Thread.sleep(LOOK);
                }
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

    /** False when there is nothing more to tell. */
    private boolean tell() throws IOException {
        ModelVersion version = latest.version(id, number).orElse(null);
        if (version == null) {
            return false;
        }
        String state = stateOf(version);
        if (!state.equals(told)) {
            send(SseEmitter.event()
                    .id(state)
                    .name("version")
                    .data(VersionView.of(version), MediaType.APPLICATION_JSON));
            told = state;
        } else if (System.nanoTime() - silentSince > SILENCE.toNanos()) {
            send(SseEmitter.event().comment("still at it"));
        }
        return !version.isFinished();
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        silentSince = System.nanoTime();
    }

    private static String stateOf(ModelVersion version) {
        return version.work().attempts() + "-"
                + Integer.toHexString(version.progress().hashCode());
    }
}
