package dev.plinth.asset.pipeline.poster;

import org.jspecify.annotations.Nullable;

/** What the shader reads of a glTF material, extensions included. */
record Material(
        float[] base,
        float metallic,
        float roughness,
        float[] emissive,
        float reflectance,
        float clearcoat,
        float clearcoatRoughness,
        float[] sheen,
        float sheenRoughness,
        float transmission,
        float[] attenuation,
        float alphaCutoff,
        boolean blended,
        boolean doubleSided,
        boolean unlit,
        Maps maps) {

    /** Below it a mask hides; none where the material is no mask. */
    static final float NO_CUTOFF = -1;

    record Maps(
            @Nullable Sampler base,
            @Nullable Sampler metallicRoughness,
            @Nullable Sampler normal,
            @Nullable Sampler occlusion,
            @Nullable Sampler emissive,
            @Nullable Sampler sheen,
            @Nullable Sampler transmission) {}

    boolean isSeeThrough() {
        return blended || transmission > 0.05f;
    }

    boolean isMask() {
        return alphaCutoff > NO_CUTOFF && maps.base() != null;
    }
}
