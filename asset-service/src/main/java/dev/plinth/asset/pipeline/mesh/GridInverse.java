package dev.plinth.asset.pipeline.mesh;

import static dev.plinth.asset.gltf.Tree.extension;
import static dev.plinth.asset.gltf.Tree.objects;

import dev.plinth.asset.gltf.Accessor;
import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.ElementType;
import dev.plinth.asset.gltf.Tree;
import dev.plinth.asset.pipeline.Compact;
import dev.plinth.asset.pipeline.PrimitiveMaterials;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Undoes the grids where meshes are used: a child node for each placed mesh, other bind matrices for each skin. */
final class GridInverse {

    private final ObjectNode json;
    private final Document document;
    private final Map<Integer, PositionGrid> grids;
    private final List<Accessor> accessors;

    GridInverse(Document document, Map<Integer, PositionGrid> grids) {
        this.document = document;
        this.json = document.json();
        this.grids = grids;
        this.accessors = new ArrayList<>(document.accessors());
    }

    Document apply() {
        Map<Integer, Integer> moved = new HashMap<>();
        Set<Integer> skins = new HashSet<>();
        List<ObjectNode> nodes = objects(json, "nodes");
        for (int i = 0; i < nodes.size(); i++) {
            PositionGrid grid = grids.get(Tree.index(nodes.get(i), "mesh"));
            if (grid != null && nodes.get(i).has("skin")) {
                if (skins.add(Tree.index(nodes.get(i), "skin"))) {
                    bind(Tree.index(nodes.get(i), "skin"), grid);
                }
            } else if (grid != null) {
                moved.put(i, place(nodes.get(i), grid));
            }
        }
        followMorphs(moved);
        thickness();
        return Compact.accessors(document.with(accessors));
    }

    private int place(ObjectNode node, PositionGrid grid) {
        ArrayNode nodes = (ArrayNode) json.path("nodes");
        ObjectNode child = nodes.addObject();
        for (String property : List.of("mesh", "weights")) {
            if (node.has(property)) {
                child.set(property, node.remove(property));
            }
        }
        ArrayNode translation = child.putArray("translation");
        ArrayNode scale = child.putArray("scale");
        for (double each : grid.origin()) {
            translation.add((float) each);
            scale.add((float) grid.step());
        }
        node.withArrayProperty("children").add(nodes.size() - 1);
        return nodes.size() - 1;
    }

    private void bind(int index, PositionGrid grid) {
        ObjectNode skin = objects(json, "skins").get(index);
        float[] matrices = skin.has("inverseBindMatrices")
                ? document.accessor(Tree.index(skin, "inverseBindMatrices")).floats()
                : identities(Tree.size(skin, "joints"));
        for (int m = 0; m < matrices.length; m += 16) {
            for (int row = 0; row < 4; row++) {
                double moved = matrices[m + 12 + row];
                for (int column = 0; column < 3; column++) {
                    moved += matrices[m + column * 4 + row] * grid.origin()[column];
                    matrices[m + column * 4 + row] *= (float) grid.step();
                }
                matrices[m + 12 + row] = (float) moved;
            }
        }
        skin.put("inverseBindMatrices", accessors.size());
        accessors.add(Accessor.ofFloats(ElementType.MAT4, matrices));
    }

    private static float[] identities(int count) {
        float[] matrices = new float[count * 16];
        for (int i = 0; i < matrices.length; i += 16) {
            matrices[i] = matrices[i + 5] = matrices[i + 10] = matrices[i + 15] = 1;
        }
        return matrices;
    }

    /** Animated weights belong to the node that now has the mesh. */
    private void followMorphs(Map<Integer, Integer> moved) {
        for (ObjectNode animation : objects(json, "animations")) {
            for (ObjectNode channel : objects(animation, "channels")) {
                JsonNode target = channel.path("target");
                Integer child = moved.get(Tree.index(target, "node"));
                if (child != null && target.path("path").asString("").equals("weights")) {
                    ((ObjectNode) target).put("node", (int) child);
                }
            }
        }
    }

    /** KHR_materials_volume measures thickness in the mesh's units, which are now the grid's steps. */
    private void thickness() {
        Map<Integer, PositionGrid> thick = new HashMap<>();
        List<ObjectNode> meshes = objects(json, "meshes");
        grids.forEach((mesh, grid) -> objects(meshes.get(mesh), "primitives")
                .forEach(primitive -> PrimitiveMaterials.indices(primitive).forEach(each -> thick.put(each, grid))));
        List<ObjectNode> materials = objects(json, "materials");
        thick.forEach((material, grid) -> {
            if (extension(materials.get(material), "KHR_materials_volume") instanceof ObjectNode volume
                    && volume.has("thicknessFactor")) {
                volume.put("thicknessFactor", volume.path("thicknessFactor").asDouble() / grid.step());
            }
        });
    }
}
