package dev.plinth.asset.web;

import dev.plinth.asset.application.ReadManifest;
import dev.plinth.asset.domain.Camera;
import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.Quality;
import dev.plinth.asset.domain.SignedUrls;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version, with addresses.
 *
 * @param quality what the renditions were chosen for
 * @param posterSet every poster in every size, for those who choose by their layout
 * @param renditions to be loaded one after the other
 * @param ar USDZ files, for iOS
 * @param refreshAfter from when on asking again gives addresses that hold longer
 * @param expiresAt when these addresses no longer open
 */
record ManifestView(
        String modelId,
        int version,
        List<String> variants,
        Manifest.Bounds bounds,
        Camera camera,
        Quality quality,
        LooksView posters,
        List<PosterView> posterSet,
        List<LevelView> renditions,
        LooksView ar,
        Instant refreshAfter,
        Instant expiresAt) {

    record PosterView(@Nullable String variant, int width, URI url) {}

    /**
     * @param bytes once unpacked
     * @param contentEncoding how it travels, whatever the reader accepts: the store has but one form of it
     */
    record LevelView(
            String kind,
            URI url,
            long bytes,
            long triangles,
            String mediaType,
            @Nullable String contentEncoding) {}

    static ManifestView of(
            ReadManifest.Ready version,
            Quality quality,
            boolean largePosters,
            SignedUrls urls,
            SignedUrls.Slice slice) {
        Manifest manifest = version.manifest();
        return new ManifestView(
                version.model().toString(),
                version.number(),
                manifest.variants(),
                manifest.bounds(),
                Camera.framing(manifest.bounds()),
                quality,
                LooksView.of(manifest.posters(largePosters), urls::open),
                manifest.of("poster").stream()
                        .map(poster ->
                                new PosterView(poster.variant().orElse(null), poster.width(), urls.open(poster.key())))
                        .toList(),
                quality.levelsOf(manifest).stream()
                        .map(level -> new LevelView(
                                level.kind(),
                                slice.signed(level.key()),
                                level.bytes(),
                                level.triangles(),
                                level.mediaType(),
                                level.encoding().orElse(null)))
                        .toList(),
                LooksView.of(manifest.of("usdz"), slice::signed),
                slice.renewableFrom(),
                slice.until());
    }
}
