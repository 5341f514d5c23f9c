package dev.plinth.asset.gltf;

import java.util.HashSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Refuses a tree with too many objects, dangling indices or extensions it cannot do without. */
final class StructureCheck {

    private final ObjectNode json;
    private final Limits limits;

    StructureCheck(ObjectNode json, Limits limits) {
        this.json = json;
        this.limits = limits;
    }

    void run() {
        version();
        sizes();
        extensions();
        references();
        lists();
        looks();
        new NodeCheck(json, limits).run();
    }

    private void version() {
        if (!json.path("asset").path("version").asString("").equals("2.0")) {
            throw new GltfRefused("not-glb", "The file is not of glTF version 2.0.");
        }
    }

    private void sizes() {
        for (var property : json.properties()) {
            if (property.getValue().isArray() && property.getValue().size() > limits.objects()) {
                throw new GltfRefused(
                        "too-large", "The file holds more than %d %s.", limits.objects(), property.getKey());
            }
        }
    }

    private void extensions() {
        for (JsonNode required : Tree.array(json, "extensionsRequired")) {
            if (!Extensions.KNOWN.contains(required.asString(""))) {
                throw new GltfRefused(
                        "unsupported-extension",
                        "The file needs %s, which the shop does not know.",
                        required.asString(""));
            }
        }
    }

    private void references() {
        for (Reference reference : References.all(json)) {
            if (reference.index() >= Tree.size(json, reference.kind().array())) {
                throw outOfRange(reference.kind().array());
            }
        }
    }

    private void lists() {
        Tree.objects(json, "scenes").forEach(scene -> inRange(scene, "nodes"));
        Tree.objects(json, "nodes").forEach(node -> inRange(node, "children"));
        Tree.objects(json, "skins").forEach(skin -> inRange(skin, "joints"));
    }

    /** Each look of a model gets posters, and a product's SKUs name it. */
    private void looks() {
        var names = new HashSet<String>();
        for (var variant : Tree.objects(Tree.extension(json, "KHR_materials_variants"), "variants")) {
            String name = variant.path("name").asString("");
            if (name.isBlank()
                    || name.length() > limits.nameLength()
                    || name.chars().anyMatch(Character::isISOControl)) {
                throw new GltfRefused(
                        "bad-variants",
                        "The material variant %d has no name, one of more than %d characters, or one with control"
                                + " characters.",
                        names.size() + 1,
                        limits.nameLength());
            }
            if (!names.add(name)) {
                throw new GltfRefused(
                        "bad-variants", "Two material variants are named \"%s\": give each a name of its own.", name);
            }
        }
        if (names.size() > limits.variants()) {
            throw new GltfRefused(
                    "bad-variants",
                    "The model has %d material variants; the shop takes %d.",
                    names.size(),
                    limits.variants());
        }
    }

    private void inRange(ObjectNode holder, String list) {
        int nodes = Tree.size(json, "nodes");
        for (JsonNode index : Tree.array(holder, list)) {
            if (!index.isIntegralNumber() || index.asLong() < 0 || index.asLong() >= nodes) {
                throw outOfRange("nodes");
            }
        }
    }

    private static GltfRefused outOfRange(String array) {
        return new GltfRefused("index-out-of-range", "The file refers to one of its %s that does not exist.", array);
    }
}
