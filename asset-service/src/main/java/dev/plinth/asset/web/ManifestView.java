package dev.plinth.asset.web;

import dev.plinth.asset.application.ReadManifest;
import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.SignedUrls;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The published version, with addresses. */
record ManifestView(
        String modelId,
        int version,
        List<String> variants,
        Manifest.Bounds bounds,
        PostersView posters,
        List<LevelView> renditions,
        Instant expiresAt) {

    record PostersView(
            @com.fasterxml.jackson.annotation.JsonProperty("default") @Nullable URI byDefault,

            Map<String, URI> byVariant) {}

    record LevelView(String kind, URI url, long bytes, long triangles, String mediaType) {}

    static ManifestView of(ReadManifest.Published published, SignedUrls urls, Instant until) {
        Manifest manifest = published.manifest();
        return new ManifestView(
                published.model().toString(),
                published.number(),
                manifest.variants(),
                manifest.bounds(),
                posters(manifest, urls),
                manifest.levels().stream()
                        .map(level -> new LevelView(
                                level.kind(),
                                urls.signed(level.key()),
                                level.bytes(),
                                level.triangles(),
                                level.mediaType()))
                        .toList(),
                until);
    }

    private static PostersView posters(Manifest manifest, SignedUrls urls) {
        URI byDefault = null;
        var byVariant = new TreeMap<String, URI>();
        for (Manifest.Rendition poster : manifest.posters()) {
            URI url = urls.open(poster.key());
            if (poster.variant().isPresent()) {
                byVariant.put(poster.variant().get(), url);
            } else {
                byDefault = url;
            }
        }
        return new PostersView(byDefault, byVariant);
    }
}
