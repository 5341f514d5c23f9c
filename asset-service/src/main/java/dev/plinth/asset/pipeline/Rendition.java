package dev.plinth.asset.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file made from the upload.
 *
 * @param kind {@code preview}, {@code full} or {@code poster}
 * @param variant the material variant that a poster shows, none for the default look and for models
 * @param file where it lies, named by its content's hash
 */
public record Rendition(
        String kind,
        @Nullable String variant,
        Path file,
        String sha256,
        long bytes,
        long triangles,
        String mediaType) {}
