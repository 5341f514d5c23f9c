package dev.plinth.asset.application;

import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelChangedMeanwhile;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.PublishedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fake that use cases are tested on. */
public class InMemoryModels implements Models {

    private final Map<ModelId, Model> models = new HashMap<>();
    private final Map<String, ModelVersion> versions = new HashMap<>();
    private final List<PublishedEvent> events = new ArrayList<>();

    @Override
    public void add(Model model) {
        models.put(model.id(), model);
    }

    @Override
    public Optional<Model> model(ModelId id) {
        return Optional.ofNullable(models.get(id));
    }

    @Override
    public Optional<ModelVersion> version(ModelId id, int number) {
        return Optional.ofNullable(versions.get(id + "/" + number));
    }

    @Override
    public void startVersion(Model model, ModelVersion version) {
        save(model);
        versions.put(version.model() + "/" + version.number(), version);
    }

    @Override
    public void progress(ModelVersion version) {
        versions.computeIfPresent(
                version.model() + "/" + version.number(), (key, held) -> held.isFinished() ? held : version);
    }

    @Override
    public void publish(Model model, ModelVersion version, PublishedEvent event) {
        save(model);
        events.add(event);
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
}
