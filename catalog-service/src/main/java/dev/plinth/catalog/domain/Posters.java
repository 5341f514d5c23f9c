package dev.plinth.catalog.domain;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys of a model's pictures, with one for each material variant that has its own. */
public record Posters(@Nullable String defaultKey, Map<String, String> byVariant) {

    public static final Posters NONE = new Posters(null, Map.of());

    public Posters {
        byVariant = Map.copyOf(byVariant);
    }

    /** Whether there is a picture of just this look; one that names none needs that there is but one. */
    public boolean show(@Nullable String materialVariant) {
        return materialVariant == null
                ? byVariant.isEmpty() && defaultKey != null
                : byVariant.containsKey(materialVariant);
    }

    /** The picture of a look, or, where there is none, that of the default one. */
    public Optional<String> of(@Nullable String materialVariant) {
        return Optional.ofNullable(materialVariant).map(byVariant::get).or(() -> Optional.ofNullable(defaultKey));
    }
}
