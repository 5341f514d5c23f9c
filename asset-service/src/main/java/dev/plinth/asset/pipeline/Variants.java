package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Tree;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The material variants that a model offers (KHR_materials_variants), in their order. */
final class Variants {

    private Variants() {}

    static List<String> of(ObjectNode json) {
        return Tree.objects(Tree.extension(json, "KHR_materials_variants"), "variants").stream()
                .map(variant -> variant.path("name").asString(""))
                .toList();
    }
}
