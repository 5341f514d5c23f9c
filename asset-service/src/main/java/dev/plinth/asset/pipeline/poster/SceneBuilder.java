package dev.plinth.asset.pipeline.poster;

import dev.plinth.asset.gltf.Document;
import org.jspecify.annotations.Nullable;

/** Lays out the default scene with what its meshes wear. */
final class SceneBuilder {

    private final Document document;
    private final @Nullable Integer variant;
    private final Materials materials;

    /** @param variant index in KHR_materials_variants, none for the default look */
    SceneBuilder(Document document, @Nullable Integer variant, MipMaps mipMaps) {
        this.document = document;
        this.variant = variant;
        this.materials = new Materials(document, mipMaps);
    }

    Scene build() {
        return new Scene(PlacedMesh.of(document, variant).stream()
                .map(mesh -> mesh.in(materials.get(mesh.material())))
                .toList());
    }
}
