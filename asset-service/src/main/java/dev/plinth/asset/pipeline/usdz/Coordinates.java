package dev.plinth.asset.pipeline.usdz;

import dev.plinth.asset.gltf.TextureSlots;
import dev.plinth.asset.pipeline.mesh.TextureTransform;
import dev.plinth.asset.pipeline.poster.PlacedMesh;
import tools.jackson.databind.node.ObjectNode;

/**
 * A set of texture coordinates as one texture reads it. The transform is worked into the numbers, since viewers differ in
 * how they take UsdTransform2d; and v runs up in USD, down in glTF.
 */
record Coordinates(int set, TextureTransform transform) {

    static Coordinates of(ObjectNode info) {
        return new Coordinates(new TextureSlots.Slot("", info).texCoord(), TextureTransform.of(info));
    }

    float[] of(PlacedMesh mesh) {
        float[] from = mesh.coordinates(set);
        float[] st = new float[mesh.positions().length / 3 * 2];
        double cos = Math.cos(transform.rotation());
        double sin = Math.sin(transform.rotation());
        for (int i = 0; from != null && i < st.length; i += 2) {
            double u = from[i] * transform.scaleX();
            double v = from[i + 1] * transform.scaleY();
            st[i] = (float) (transform.offsetX() + cos * u + sin * v);
            st[i + 1] = (float) (1 - (transform.offsetY() - sin * u + cos * v));
        }
        return st;
    }
}
