package dev.plinth.asset.pipeline.poster;

import dev.plinth.asset.gltf.TextureSlots;
import dev.plinth.asset.pipeline.mesh.TextureTransform;
import tools.jackson.databind.node.ObjectNode;

/**
 * A texture as one material uses it.
 *
 * @param set of texture coordinates
 * @param strength a normal map's scale, an occlusion map's strength
 */
record Sampler(MipMap picture, int set, float strength, TextureTransform transform, double cos, double sin) {

    static Sampler of(ObjectNode info, MipMap picture) {
        int set = new TextureSlots.Slot("", info).texCoord();
        float strength =
                (float) info.path("scale").asDouble(info.path("strength").asDouble(1));
        TextureTransform transform = TextureTransform.of(info);
        return new Sampler(
                picture, set, strength, transform, Math.cos(transform.rotation()), Math.sin(transform.rotation()));
    }

    void sample(double u, double v, double area, float[] rgba) {
        double x = u * transform.scaleX();
        double y = v * transform.scaleY();
        double scaled = area * Math.abs(transform.scaleX() * transform.scaleY());
        picture.sample(transform.offsetX() + cos * x + sin * y, transform.offsetY() - sin * x + cos * y, scaled, rgba);
    }
}
