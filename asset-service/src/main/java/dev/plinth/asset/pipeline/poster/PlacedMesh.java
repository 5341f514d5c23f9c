package dev.plinth.asset.pipeline.poster;

import dev.plinth.asset.gltf.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primitive as it stands in the world, skinned and morphed as the file says it rests.
 *
 * @param coordinates texture coordinates by set; sets that are missing are null
 * @param colours red, green, blue, alpha of each vertex, or none
 * @param material its index, {@link #DEFAULT} for glTF's own default
 */
public record PlacedMesh(
        float[] positions,
        float[] normals,
        float[] @Nullable [] coordinates,
        float @Nullable [] colours,
        int[] indices,
        int material) {

    public static final int DEFAULT = -1;

    /** All of the default scene that is drawn. {@code variant} is an index in KHR_materials_variants, none the default look. */
    public static List<PlacedMesh> of(Document document, @Nullable Integer variant) {
        return new SceneWalk(document, variant).meshes();
    }

    public float @Nullable [] coordinates(int set) {
        return set < coordinates.length ? coordinates[set] : null;
    }

    Surface in(Material worn) {
        return new Surface(positions, normals, coordinates, colours, indices, worn);
    }
}
