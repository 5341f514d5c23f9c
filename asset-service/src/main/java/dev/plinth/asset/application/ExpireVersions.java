package dev.plinth.asset.application;

import dev.plinth.asset.domain.EdgeCaches;
import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Models.Place;
import dev.plinth.asset.domain.Retention;
import dev.plinth.asset.domain.Retention.State;
import dev.plinth.asset.domain.Retentions;
import dev.plinth.asset.domain.StoredFolders;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Removes the files of versions that nobody has used for long; of failed ones too, which may have the picture of both or
 * what a stalled process stored too late. First the version is marked, so that nobody publishes it any more, then its
 * files go, then their copies: whatever a crash or an outage leaves undone is found by the next sweep, and keeps no other.
 */
@Service
public class ExpireVersions {

    private static final Logger log = LoggerFactory.getLogger(ExpireVersions.class);

    private static final int PAGE = 100;

    private final Models models;
    private final Retentions retentions;
    private final StoredFolders store;
    private final EdgeCaches caches;
    private final KeptFor kept;
    private final Clock clock;

    ExpireVersions(
            Models models, Retentions retentions, StoredFolders store, EdgeCaches caches, KeptFor kept, Clock clock) {
        this.models = models;
        this.retentions = retentions;
        this.store = store;
        this.caches = caches;
        this.kept = kept;
        this.clock = clock;
    }

    /** Looks at every model; the caches are told once a page of them. */
    public void sweep() {
        Optional<Place> after = Optional.empty();
        List<Model> page;
        do {
            page = models.models(false, after, PAGE);
            removeOrLeave(page.stream().flatMap(this::expiredOrNone).toList());
            after = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Place(page.getLast().created(), page.getLast().id()));
        } while (!page.isEmpty());
    }

    /** One that cannot be read is found again by the next sweep. */
    private Stream<ModelVersion> expiredOrNone(Model model) {
        try {
            return expired(model).stream();
        } catch (RuntimeException fault) {
            log.warn("Versions of model {} wait for the next sweep: {}", model.id(), fault.toString());
            return Stream.empty();
        }
    }

    private List<ModelVersion> expired(Model model) {
        return IntStream.rangeClosed(1, model.versions())
                .mapToObj(number -> models.version(model.id(), number))
                .flatMap(Optional::stream)
                .filter(ModelVersion::isFinished)
                .filter(version -> isExpired(model, version))
                .toList();
    }

    private static boolean wasShown(Progress progress) {
        return progress instanceof Progress.Ready
                || progress instanceof Progress.Failed failed
                        && failed.compared().isPresent();
    }

    private boolean isExpired(Model model, ModelVersion version) {
        Retention retention = retentions.of(model.id(), version.number());
        var ready = version.work().ended().orElse(version.work().created());
        boolean due = retention
                .end(model, ready, kept.unused())
                .filter(end -> !end.isAfter(clock.instant()))
                .isPresent();
        return retention.state() == State.EXPIRED || due && retentions.expire(model.id(), version.number());
    }

    /** While the caches are too busy to forget anything, the rest is removed all the same. */
    private void removeOrLeave(List<ModelVersion> versions) {
        try {
            remove(versions);
        } catch (RuntimeException fault) {
            log.warn("{} versions wait for the next sweep: {}", versions.size(), fault.toString());
        }
    }

    private void remove(List<ModelVersion> versions) {
        List<ModelVersion> gone = versions.stream().filter(this::isGone).toList();
        caches.forget(gone.stream()
                .filter(version -> wasShown(version.progress()))
                .flatMap(ExpireVersions::folders)
                .toList());
        gone.forEach(version -> retentions.removed(version.model(), version.number()));
    }

    private boolean isGone(ModelVersion version) {
        try {
            folders(version).forEach(store::remove);
            return true;
        } catch (RuntimeException fault) {
            log.warn("Version {} of model {} is not removed: {}", version.number(), version.model(), fault.toString());
            return false;
        }
    }

    private static Stream<String> folders(ModelVersion version) {
        return Stream.of(version.renditionsFolder(), version.postersFolder());
    }
}
