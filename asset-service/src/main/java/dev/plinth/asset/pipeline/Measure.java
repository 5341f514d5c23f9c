package dev.plinth.asset.pipeline;

import static dev.plinth.asset.gltf.Tree.objects;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Tree;
import tools.jackson.databind.node.ObjectNode;

/**
 * How much there is of a model.
 *
 * @param bytes geometry and textures before packing, or the file once it is written
 */
public record Measure(long bytes, long triangles, long vertices, int textures, int drawCalls) {

    private static final int TRIANGLES = 4;

    public static Measure of(Document document) {
        long triangles = 0;
        long vertices = 0;
        int drawCalls = 0;
        for (ObjectNode mesh : objects(document.json(), "meshes")) {
            for (ObjectNode primitive : objects(mesh, "primitives")) {
                int count = document.accessor(Tree.index(primitive.path("attributes"), "POSITION"))
                        .count();
                int corners = primitive.has("indices")
                        ? document.accessor(Tree.index(primitive, "indices")).count()
                        : count;
                vertices += count;
                triangles += primitive.path("mode").asInt(TRIANGLES) == TRIANGLES ? corners / 3 : 0;
                drawCalls++;
            }
        }
        long bytes = document.accessorBytes() + document.imageBytes();
        return new Measure(bytes, triangles, vertices, document.images().size(), drawCalls);
    }

    Measure withBytes(long written) {
        return new Measure(written, triangles, vertices, textures, drawCalls);
    }
}
