package dev.plinth.asset.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a merchant may send. The pipeline looks at the bytes; this is only how the file is stored. */
public enum Format {
    GLB("model/gltf-binary"),
    ZIP("application/zip");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<Format> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> name.endsWith("." + each.extension()))
                .findFirst();
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }
}
