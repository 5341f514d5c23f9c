package dev.plinth.catalog.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Pictures are served by the edge; what is stored are keys. */
@Component
class PosterUrls {

    private final String base;

    PosterUrls(@Value("${plinth.media.url}") String base) {
        this.base = base.endsWith("/") ? base : base + "/";
    }

    String of(String key) {
        return base + key;
    }

    @Nullable String ofNullable(@Nullable String key) {
        return key == null ? null : of(key);
    }
}
