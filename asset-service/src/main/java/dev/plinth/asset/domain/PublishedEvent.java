package dev.plinth.asset.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the other services hear of a published version.
 *
 * @param rolledBack whether shoppers saw a newer one before
 */
public record PublishedEvent(
        ModelId model,
        int version,
        boolean rolledBack,
        List<String> variants,
        Optional<String> defaultPoster,
        Map<String, String> posterByVariant,
        Manifest.Bounds bounds) {

    public static PublishedEvent of(Model before, int version, Manifest manifest) {
        var byVariant = new TreeMap<String, String>();
        manifest.posters().forEach(poster -> poster.variant().ifPresent(name -> byVariant.put(name, poster.key())));
        return new PublishedEvent(
                before.id(),
                version,
                before.published().isPresent() && version < before.published().getAsInt(),
                manifest.variants(),
                manifest.posters().stream()
                        .filter(poster -> poster.variant().isEmpty())
                        .map(Manifest.Rendition::key)
                        .findFirst(),
                byVariant,
                manifest.bounds());
    }
}
