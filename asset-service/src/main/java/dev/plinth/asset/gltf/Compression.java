package dev.plinth.asset.gltf;

import org.jspecify.annotations.Nullable;

/** How a written file packs its geometry. */
public enum Compression {
    NONE(null, -1),
    /** Codec version 0: every loader with a meshopt decoder. */
    EXT_MESHOPT("EXT_meshopt_compression", 0),
    /** Codec version 1: three.js r183 and later, with a decoder of meshoptimizer 1.0 or later. */
    KHR_MESHOPT("KHR_meshopt_compression", 1);

    private final @Nullable String extension;
    private final int codec;

    Compression(@Nullable String extension, int codec) {
        this.extension = extension;
        this.codec = codec;
    }

    @Nullable String extension() {
        return extension;
    }

    int codec() {
        return codec;
    }
}
