package dev.plinth.search.web;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param url the CDN's base URL, under which keys such as {@code posters/….webp} lie */
@Validated
@ConfigurationProperties("plinth.media")
record MediaUrl(@NotNull URI url) {

    String of(String key) {
        return url + "/" + key;
    }
}
