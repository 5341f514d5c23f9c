package dev.plinth.asset.pipeline.poster;

import org.jspecify.annotations.Nullable;

/**
 * One primitive, where it stands in the world.
 *
 * @param coordinates texture coordinates by set; sets that are missing are null
 * @param colours red, green, blue, alpha of each vertex, or none
 */
record Surface(
        float[] positions,
        float[] normals,
        float[] @Nullable [] coordinates,
        float @Nullable [] colours,
        int[] indices,
        Material material) {

    int triangles() {
        return indices.length / 3;
    }

    float @Nullable [] coordinates(int set) {
        return set < coordinates.length ? coordinates[set] : null;
    }
}
