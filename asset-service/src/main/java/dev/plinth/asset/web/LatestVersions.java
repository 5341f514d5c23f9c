package dev.plinth.asset.web;

import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Models;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Versions as they were at most half a second ago: however many listen to one, the store is asked once. */
@Component
class LatestVersions {

    private static final Duration FRESH = Duration.ofMillis(400);

    private final Models models;
    private final ConcurrentHashMap<Key, Seen> seen = new ConcurrentHashMap<>();

    LatestVersions(Models models) {
        this.models = models;
    }

    Optional<ModelVersion> version(ModelId id, int number) {
        return seen.compute(
                        new Key(id, number),
                        (key, known) -> known != null && known.isFresh()
                                ? known
                                : new Seen(models.versionOfModel(id, number), System.nanoTime()))
                .version();
    }

    @Scheduled(fixedDelay = 10_000)
    void forget() {
        seen.values().removeIf(each -> !each.isFresh());
    }

    private record Key(ModelId model, int number) {}

    private record Seen(Optional<ModelVersion> version, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }
}
