package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Tree;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The materials a primitive may wear: its own and those of KHR_materials_variants. */
public final class PrimitiveMaterials {

    private PrimitiveMaterials() {}

    public static List<Integer> indices(ObjectNode primitive) {
        List<Integer> indices = new ArrayList<>();
        if (primitive.has("material")) {
            indices.add(Tree.index(primitive, "material"));
        }
        Tree.objects(Tree.extension(primitive, "KHR_materials_variants"), "mappings")
                .forEach(mapping -> indices.add(Tree.index(mapping, "material")));
        return indices;
    }

    static List<ObjectNode> of(ObjectNode json, ObjectNode primitive) {
        List<ObjectNode> materials = Tree.objects(json, "materials");
        return indices(primitive).stream().map(materials::get).toList();
    }
}
