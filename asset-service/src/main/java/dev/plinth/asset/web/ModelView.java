package dev.plinth.asset.web;

import dev.plinth.asset.domain.Model;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A model as its merchant sees it.
 *
 * @param deletedAt since when it is gone from the shop, where it is
 */
record ModelView(
        String id,
        String name,
        @Nullable Integer published,
        List<Integer> versions,
        Instant createdAt,
        @Nullable Instant deletedAt) {

    static ModelView of(Model model) {
        return new ModelView(
                model.id().toString(),
                model.name(),
                model.published().isPresent() ? (Integer) model.published().getAsInt() : null,
                IntStream.rangeClosed(1, model.versions()).boxed().toList(),
                model.created(),
                model.deleted().orElse(null));
    }
}
