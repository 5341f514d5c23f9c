package dev.plinth.asset.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file made from the upload.
 *
 * @param kind {@code poster}, {@code preview}, {@code low}, {@code full}, {@code usdz}, or {@code comparison}: the source
 *     beside a rendition, for the merchant's eyes
 * @param variant the material variant that it shows, none for the default look and for models that hold them all
 * @param file where it lies, named by its hash
 * @param sha256 of the file as it is stored
 * @param bytes as the reader gets them, decoded
 * @param storedBytes as they lie and travel: fewer than {@code bytes} where there is an encoding
 * @param width in pixels, 0 for models
 * @param encoding its {@code Content-Encoding}, none where it is stored as it is
 */
public record Rendition(
        String kind,
        @Nullable String variant,
        Path file,
        String sha256,
        long bytes,
        long storedBytes,
        long triangles,
        String mediaType,
        int width,
        @Nullable String encoding) {}
