package dev.plinth.asset.web;

import dev.plinth.asset.domain.Model;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A model as its merchant sees it. */
record ModelView(String id, String name, @Nullable Integer published, List<Integer> versions) {

    static ModelView of(Model model) {
        return new ModelView(
                model.id().toString(),
                model.name(),
                model.published().isPresent() ? (Integer) model.published().getAsInt() : null,
                IntStream.rangeClosed(1, model.versions()).boxed().toList());
    }
}
