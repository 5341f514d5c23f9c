package dev.plinth.asset.dynamodb;

import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.PublishedEvent;
import dev.plinth.platform.events.Event;
import dev.plinth.platform.events.EventFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code model.published}, {@code model.rolled-back} and {@code model.deleted} as contracts/events has them. */
@Component
class PublishedEvents {

    private final EventFactory factory;

    PublishedEvents(EventFactory factory) {
        this.factory = factory;
    }

    Event event(PublishedEvent published, long revision) {
        var posters = new HashMap<String, @Nullable Object>();
        posters.put("default", published.defaultPoster().orElse(null));
        posters.put("byVariant", published.posterByVariant());
        var data = new Data(
                published.model().toString(), published.version(), published.variants(), posters, published.bounds());
        String type = published.rolledBack() ? "model.rolled-back" : "model.published";
        return factory.event(type, data.modelId(), revision, data);
    }

    /** {@code model.deleted}. */
    Event deleted(Model model) {
        String id = model.id().toString();
        return factory.event("model.deleted", id, model.revision(), new DeletedData(id));
    }

    record DeletedData(String modelId) {}

    record Data(
            String modelId,
            int version,
            List<String> variants,
            Map<String, @Nullable Object> posters,
            Manifest.Bounds bounds) {}
}
