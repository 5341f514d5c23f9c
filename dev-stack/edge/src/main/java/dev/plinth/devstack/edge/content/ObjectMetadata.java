package dev.plinth.devstack.edge.content;

import org.jspecify.annotations.Nullable;

/**
 * What the origin said of an object.
 *
 * @param path where it was asked for, below the bucket
 * @param etag quoted
 * @param lastModified as an HTTP date
 */
public record ObjectMetadata(
        String path,
        String etag,
        String lastModified,
        String contentType,
        @Nullable String contentEncoding,
        long length) {}
