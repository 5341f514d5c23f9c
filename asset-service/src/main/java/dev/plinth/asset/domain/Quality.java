package dev.plinth.asset.domain;

import dev.plinth.asset.domain.Manifest.Rendition;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much of a model a reader can use; each level of detail has the name of one, in lower case. */
public enum Quality {
    PREVIEW,
    LOW,
    FULL;

    public static Optional<Quality> named(String kind) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst();
    }

    /** What to load one after the other: the preview, and over it the best that there is up to this quality. */
    public List<Rendition> levelsOf(Manifest manifest) {
        List<Rendition> all = manifest.renditions().stream()
                .filter(each -> named(each.kind()).isPresent())
                .sorted(Comparator.comparing(each -> named(each.kind()).orElseThrow()))
                .toList();
        List<Rendition> suited = all.stream()
                .filter(each -> named(each.kind()).orElseThrow().compareTo(this) <= 0)
                .toList();
        return switch (suited.size()) {
            case 0 -> all.stream().limit(1).toList();
            case 1, 2 -> suited;
            default -> List.of(suited.getFirst(), suited.getLast());
        };
    }
}
