package dev.plinth.asset.pipeline.mesh;

import dev.plinth.asset.gltf.Tree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** KHR_texture_transform: offset + rotation × scale. */
public record TextureTransform(double offsetX, double offsetY, double rotation, double scaleX, double scaleY) {

    private static final String NAME = "KHR_texture_transform";

    public static TextureTransform of(ObjectNode info) {
        JsonNode stated = Tree.extension(info, NAME);
        return new TextureTransform(
                stated.path("offset").path(0).asDouble(0),
                stated.path("offset").path(1).asDouble(0),
                stated.path("rotation").asDouble(0),
                stated.path("scale").path(0).asDouble(1),
                stated.path("scale").path(1).asDouble(1));
    }

    /** The same look from coordinates that are now steps of {@code grid}. */
    TextureTransform after(CoordinateGrid grid) {
        double x = grid.origin()[0] * scaleX;
        double y = grid.origin()[1] * scaleY;
        double cos = Math.cos(rotation);
        double sin = Math.sin(rotation);
        return new TextureTransform(
                offsetX + cos * x + sin * y,
                offsetY - sin * x + cos * y,
                rotation,
                scaleX * grid.scale(0),
                scaleY * grid.scale(1));
    }

    void store(ObjectNode info) {
        ObjectNode stated = info.withObjectProperty("extensions").withObjectProperty(NAME);
        if (offsetX != 0 || offsetY != 0) {
            stated.putArray("offset").add((float) offsetX).add((float) offsetY);
        } else {
            stated.remove("offset");
        }
        stated.putArray("scale").add((float) scaleX).add((float) scaleY);
    }
}
