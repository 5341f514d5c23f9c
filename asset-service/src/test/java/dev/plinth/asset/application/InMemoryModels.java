package dev.plinth.asset.application;

import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelChangedMeanwhile;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.PublishedEvent;
import dev.plinth.asset.domain.Retention;
import dev.plinth.asset.domain.Retention.State;
import dev.plinth.asset.domain.Retentions;
import dev.plinth.asset.domain.VersionExpired;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The fake that use cases are tested on. */
public class InMemoryModels implements Models, Retentions {

    private static final Comparator<Model> NEWEST_FIRST = Comparator.comparing(Model::created)
            .thenComparing(model -> model.id().toString())
            .reversed();

    private final Map<ModelId, Model> models = new ConcurrentHashMap<>();
    private final Map<String, ModelVersion> versions = new ConcurrentHashMap<>();
    private final Map<String, Retention> retentions = new ConcurrentHashMap<>();
    private final List<PublishedEvent> events = new ArrayList<>();
    private final List<ModelId> withdrawn = new ArrayList<>();

    @Override
    public void add(Model model) {
        models.put(model.id(), model);
    }

    @Override
    public Optional<Model> model(ModelId id) {
        return modelOrDeleted(id).filter(model -> !model.isDeleted());
    }

    @Override
    public Optional<Model> modelOrDeleted(ModelId id) {
        return Optional.ofNullable(models.get(id));
    }

    @Override
    public List<Model> models(boolean deleted, Optional<Place> after, int most) {
        Stream<Model> all = models.values().stream()
                .filter(model -> model.isDeleted() == deleted)
                .sorted(NEWEST_FIRST);
        return all.filter(model -> after.stream().allMatch(place -> isBehind(model, place)))
                .limit(most)
                .toList();
    }

    private static boolean isBehind(Model model, Place place) {
        int order = model.created().compareTo(place.created());
        return order < 0
                || order == 0 && model.id().toString().compareTo(place.id().toString()) < 0;
    }

    @Override
    public Optional<ModelVersion> version(ModelId id, int number) {
        return Optional.ofNullable(versions.get(key(id, number)));
    }

    @Override
    public List<ModelVersion> versions(ModelId id, int below, int most) {
        return versions.values().stream()
                .filter(version -> version.model().equals(id) && version.number() < below)
                .sorted(Comparator.comparing(ModelVersion::number).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public void startVersion(Model model, ModelVersion version) {
        save(model);
        versions.put(key(version.model(), version.number()), version);
    }

    @Override
    public boolean progress(ModelVersion version, int attempts) {
        return versions.computeIfPresent(
                        key(version.model(), version.number()),
                        (key, held) -> held.isFinished() || held.work().attempts() != attempts ? held : version)
                == version;
    }

    @Override
    public List<VersionKey> unfinished() {
        return versions.values().stream()
                .filter(version -> !version.isFinished())
                .map(version -> new VersionKey(version.model(), version.number()))
                .toList();
    }

    @Override
    public void publish(Model model, OptionalInt from, PublishedEvent event, Instant now) {
        Retention seen = of(model.id(), event.version());
        if (seen.state() != State.KEPT) {
            throw new ModelChangedMeanwhile();
        }
        save(model);
        keep(new Retention(model.id(), event.version(), seen.pinned(), Optional.empty(), State.KEPT));
        from.ifPresent(before -> unused(model, before, now));
        events.add(event);
    }

    private void unused(Model model, int number, Instant now) {
        keep(new Retention(model.id(), number, of(model.id(), number).pinned(), Optional.of(now), State.KEPT));
    }

    @Override
    public Retention of(ModelId model, int number) {
        return retentions.getOrDefault(key(model, number), Retention.of(model, number));
    }

    @Override
    public Retention pin(ModelId model, int number, boolean pinned) {
        Retention before = of(model, number);
        if (before.state() != State.KEPT) {
            throw new VersionExpired(number);
        }
        return keep(new Retention(model, number, pinned, before.unusedSince(), State.KEPT));
    }

    @Override
    public boolean expire(ModelId model, int number) {
        Retention before = of(model, number);
        boolean seen = models.get(model).published().equals(OptionalInt.of(number));
        if (seen || before.pinned() || before.state() != State.KEPT) {
            return false;
        }
        keep(new Retention(model, number, false, before.unusedSince(), State.EXPIRED));
        return true;
    }

    @Override
    public void removed(ModelId model, int number) {
        keep(new Retention(model, number, false, of(model, number).unusedSince(), State.REMOVED));
    }

    private Retention keep(Retention retention) {
        retentions.put(key(retention.model(), retention.number()), retention);
        return retention;
    }

    @Override
    public void delete(Model model) {
        save(model);
        model.published().ifPresent(version -> withdrawn.add(model.id()));
    }

    @Override
    public void restore(Model model, Optional<PublishedEvent> event) {
        save(model);
        event.ifPresent(events::add);
    }

    @Override
    public void restoreUnpublished(Model model, OptionalInt from, Instant now) {
        save(model);
        from.ifPresent(before -> unused(model, before, now));
    }

    @Override
    public void forget(Model model) {
        models.remove(model.id());
        versions.values().removeIf(version -> version.model().equals(model.id()));
        retentions.values().removeIf(retention -> retention.model().equals(model.id()));
    }

    public List<ModelId> withdrawn() {
        return List.copyOf(withdrawn);
    }

    public List<PublishedEvent> events() {
        return List.copyOf(events);
    }

    private void save(Model model) {
        if (models.get(model.id()).revision() != model.revision() - 1) {
            throw new ModelChangedMeanwhile();
        }
        models.put(model.id(), model);
    }

    private static String key(ModelId id, int number) {
        return id + "/" + number;
    }
}
