package dev.plinth.asset.gltf;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Which accessors index plain triangles; strips, lines and points keep their order. */
final class TriangleIndices {

    private static final int TRIANGLES = 4;

    private final Set<Integer> accessors = new HashSet<>();

    TriangleIndices(ObjectNode json) {
        for (ObjectNode mesh : Tree.objects(json, "meshes")) {
            for (ObjectNode primitive : Tree.objects(mesh, "primitives")) {
                if (primitive.path("mode").asInt(TRIANGLES) == TRIANGLES) {
                    accessors.add(Tree.index(primitive, "indices"));
                }
            }
        }
    }

    boolean contains(int accessor) {
        return accessors.contains(accessor);
    }
}
