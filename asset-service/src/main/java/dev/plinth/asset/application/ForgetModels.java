package dev.plinth.asset.application;

import dev.plinth.asset.domain.EdgeCaches;
import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Models.Place;
import dev.plinth.asset.domain.StoredFolders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Removes for good what was deleted long enough ago: the files first, so that a crash leaves nothing that nobody knows of. */
@Service
public class ForgetModels {

    /** Who began to take a model back in time has done so by then, whatever the clocks of two replicas say. */
    static final Duration GRACE = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(ForgetModels.class);

    private static final int PAGE = 50;

    private final Models models;
    private final StoredFolders store;
    private final EdgeCaches caches;
    private final Patience patience;
    private final Clock clock;

    ForgetModels(Models models, StoredFolders store, EdgeCaches caches, Patience patience, Clock clock) {
        this.models = models;
        this.store = store;
        this.caches = caches;
        this.patience = patience;
        this.clock = clock;
    }

    public void forget() {
        Instant since = clock.instant().minus(patience.restorable()).minus(GRACE);
        Optional<Place> after = Optional.empty();
        List<Model> page;
        do {
            page = models.models(true, after, PAGE);
            page.stream()
                    .filter(model -> model.deleted().orElseThrow().isBefore(since))
                    .forEach(this::forgetIfPossible);
            after = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Place(page.getLast().created(), page.getLast().id()));
        } while (page.size() == PAGE);
    }

    /** One that cannot be forgotten yet is found again, and keeps no other. */
    private void forgetIfPossible(Model model) {
        try {
            forget(model);
        } catch (RuntimeException fault) {
            log.warn("Model {} is not forgotten yet: {}", model.id(), fault.toString());
        }
    }

    private void forget(Model model) {
        List<String> made = List.of("renditions/" + model.id() + "/", "posters/" + model.id() + "/");
        store.remove("uploads/" + model.id() + "/");
        made.forEach(store::remove);
        caches.forget(made);
        models.forget(model);
    }
}
