package dev.plinth.catalog.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plinth.catalog.domain.ModelId;
import dev.plinth.catalog.domain.Posters;
import dev.plinth.catalog.domain.PublishedModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wanted of {@code model.published} and {@code model.rolled-back}. */
record ModelData(String modelId, long version, PostersData posters) {

    PublishedModel at(long sequence) {
        var pictures = new Posters(posters.defaultKey, posters.byVariant == null ? Map.of() : posters.byVariant);
        return new PublishedModel(new ModelId(modelId), version, pictures, sequence);
    }

    record PostersData(
            @JsonProperty("default") @Nullable String defaultKey,
            @Nullable Map<String, String> byVariant) {}
}
