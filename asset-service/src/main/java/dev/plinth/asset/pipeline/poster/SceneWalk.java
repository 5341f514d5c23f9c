package dev.plinth.asset.pipeline.poster;

import static dev.plinth.asset.gltf.Tree.extension;
import static dev.plinth.asset.gltf.Tree.objects;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Goes through the default scene and puts each mesh where it stands: nodes, skins, morphs at their default weights. */
final class SceneWalk {

    private static final int TRIANGLES = 4;

    private final Document document;
    private final @Nullable Integer variant;
    private final WorldMatrices world;
    private final List<ObjectNode> nodes;
    private final List<Standing> standing = new ArrayList<>();

    private record Standing(PosedPrimitive primitive, int node, int material) {}

    /** @param variant index in KHR_materials_variants, none for the default look */
    SceneWalk(Document document, @Nullable Integer variant) {
        this.document = document;
        this.variant = variant;
        this.world = new WorldMatrices(document.json());
        this.nodes = objects(document.json(), "nodes");
        for (JsonNode root : Tree.array(scene(), "nodes")) {
            visit(root.asInt());
        }
    }

    List<PlacedMesh> meshes() {
        return standing.stream()
                .map(each -> each.primitive().placed(world, each.node(), each.material()))
                .filter(mesh -> mesh.indices().length >= 3)
                .toList();
    }

    /** What each mesh wears: two looks in which that is the same need one picture. */
    List<Integer> materials() {
        return standing.stream().map(Standing::material).toList();
    }

    private JsonNode scene() {
        List<ObjectNode> scenes = objects(document.json(), "scenes");
        return scenes.isEmpty()
                ? document.json().objectNode()
                : scenes.get(document.json().path("scene").asInt(0));
    }

    private void visit(int index) {
        ObjectNode node = nodes.get(index);
        if (node.has("mesh")) {
            ObjectNode mesh = objects(document.json(), "meshes").get(Tree.index(node, "mesh"));
            for (ObjectNode primitive : objects(mesh, "primitives")) {
                if (primitive.path("mode").asInt(TRIANGLES) == TRIANGLES) {
                    var posed = new PosedPrimitive(document, node, mesh, primitive);
                    standing.add(new Standing(posed, index, material(primitive)));
                }
            }
        }
        Tree.array(node, "children").forEach(child -> visit(child.asInt()));
    }

    private int material(ObjectNode primitive) {
        for (ObjectNode mapping : objects(extension(primitive, "KHR_materials_variants"), "mappings")) {
            for (JsonNode each : Tree.array(mapping, "variants")) {
                if (variant != null && each.asInt(-1) == variant) {
                    return Tree.index(mapping, "material");
                }
            }
        }
        return primitive.has("material") ? Tree.index(primitive, "material") : PlacedMesh.DEFAULT;
    }
}
