package dev.plinth.asset.pipeline.poster;

import static dev.plinth.asset.gltf.Tree.objects;

import dev.plinth.asset.gltf.Accessor;
import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Tree;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A primitive as one node shows it: morphed, skinned or placed. */
record PosedPrimitive(Document document, ObjectNode node, ObjectNode mesh, ObjectNode primitive) {

    PlacedMesh placed(WorldMatrices world, int index, int material) {
        float[] positions = morphed("POSITION");
        int vertices = positions.length / 3;
        int[] indices = primitive.has("indices")
                ? document.accessor(Tree.index(primitive, "indices")).integers()
                : IntStream.range(0, vertices / 3 * 3).toArray();
        float[] normals = has("NORMAL") ? morphed("NORMAL") : Normals.smooth(positions, indices);
        float[] worldPositions = new float[positions.length];
        float[] worldNormals = new float[positions.length];
        boolean mirrored = place(world, index).apply(positions, normals, worldPositions, worldNormals);
        float[] @Nullable [] coordinates = {floats("TEXCOORD_0"), floats("TEXCOORD_1")};
        return new PlacedMesh(
                worldPositions,
                worldNormals,
                coordinates,
                colours(vertices),
                mirrored ? flipped(indices) : indices,
                material);
    }

    private Placement place(WorldMatrices world, int index) {
        float[] joints = floats("JOINTS_0");
        float[] weights = floats("WEIGHTS_0");
        if (node.has("skin") && joints != null && weights != null) {
            ObjectNode skin = objects(document.json(), "skins").get(Tree.index(node, "skin"));
            return new Skin(document, skin, world, joints, weights);
        }
        return new Placement.Rigid(world.of(index));
    }

    private boolean has(String attribute) {
        return primitive.path("attributes").has(attribute);
    }

    private float @Nullable [] floats(String attribute) {
        return has(attribute)
                ? document.accessor(Tree.index(primitive.path("attributes"), attribute))
                        .floats()
                : null;
    }

    private float[] morphed(String attribute) {
        float[] values = document.accessor(Tree.index(primitive.path("attributes"), attribute))
                .floats();
        var weights = node.has("weights") ? node.path("weights") : mesh.path("weights");
        List<ObjectNode> targets = objects(primitive, "targets");
        for (int t = 0; t < targets.size(); t++) {
            double weight = weights.path(t).asDouble(0);
            if (weight != 0 && targets.get(t).has(attribute)) {
                float[] moves =
                        document.accessor(Tree.index(targets.get(t), attribute)).floats();
                for (int i = 0; i < values.length; i++) {
                    values[i] += (float) (weight * moves[i]);
                }
            }
        }
        return values;
    }

    private float @Nullable [] colours(int vertices) {
        if (!has("COLOR_0")) {
            return null;
        }
        Accessor stored = document.accessor(Tree.index(primitive.path("attributes"), "COLOR_0"));
        float[] values = stored.floats();
        int width = stored.type().components();
        float[] colours = new float[vertices * 4];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = i % 4 < width ? values[i / 4 * width + i % 4] : 1;
        }
        return colours;
    }

    private static int[] flipped(int[] indices) {
        int[] flipped = indices.clone();
        for (int i = 0; i + 2 < flipped.length; i += 3) {
            flipped[i] = indices[i + 1];
            flipped[i + 1] = indices[i];
        }
        return flipped;
    }
}
