package dev.plinth.asset.gltf;

import org.jspecify.annotations.Nullable;

/** The files that were uploaded together with a model: all that its relative URIs may name. */
@FunctionalInterface
public interface Companions {

    /** A model that came alone. */
    Companions NONE = path -> null;

    /**
     * Returns the file's bytes, or null where there is no such file.
     *
     * @param path relative to the model: decoded, its parts divided by {@code /}, none of them {@code ..}
     */
    byte @Nullable [] file(String path);
}
