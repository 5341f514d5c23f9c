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

/** Lays out the default scene in world space: nodes, skins in their bind pose's place, morphs at their default weights. */
final class SceneBuilder {

    private static final int TRIANGLES = 4;

    private final Document document;
    private final @Nullable Integer variant;
    private final Materials materials;
    private final WorldMatrices world;
    private final List<ObjectNode> nodes;
    private final List<Surface> surfaces = new ArrayList<>();

    /** @param variant index in KHR_materials_variants, none for the default look */
    SceneBuilder(Document document, @Nullable Integer variant, MipMaps mipMaps) {
        this.document = document;
        this.variant = variant;
        this.materials = new Materials(document, mipMaps);
        this.world = new WorldMatrices(document.json());
        this.nodes = objects(document.json(), "nodes");
    }

    Scene build() {
        for (JsonNode root : Tree.array(scene(), "nodes")) {
            visit(root.asInt());
        }
        return new Scene(surfaces);
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
                    add(new PosedPrimitive(document, node, mesh, primitive), index, primitive);
                }
            }
        }
        Tree.array(node, "children").forEach(child -> visit(child.asInt()));
    }

    private void add(PosedPrimitive posed, int node, ObjectNode primitive) {
        var surface = posed.surface(world, node, materials.get(material(primitive)));
        if (surface.triangles() > 0) {
            surfaces.add(surface);
        }
    }

    private int material(ObjectNode primitive) {
        for (ObjectNode mapping : objects(extension(primitive, "KHR_materials_variants"), "mappings")) {
            for (JsonNode each : Tree.array(mapping, "variants")) {
                if (variant != null && each.asInt(-1) == variant) {
                    return Tree.index(mapping, "material");
                }
            }
        }
        return primitive.has("material") ? Tree.index(primitive, "material") : Materials.DEFAULT;
    }
}
