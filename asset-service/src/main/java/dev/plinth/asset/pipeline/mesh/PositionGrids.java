package dev.plinth.asset.pipeline.mesh;

import static dev.plinth.asset.gltf.Tree.extension;
import static dev.plinth.asset.gltf.Tree.objects;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Tree;
import dev.plinth.asset.pipeline.PrimitiveMaterials;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * One grid for meshes that cannot have their own: those that share a skin's matrices, vertices, or a material whose
 * thickness is measured in the mesh's units. Instanced meshes have none, and keep their floats.
 */
final class PositionGrids {

    private final Document document;
    private final List<ObjectNode> meshes;
    private final int bits;

    PositionGrids(Document document, int bits) {
        this.document = document;
        this.meshes = objects(document.json(), "meshes");
        this.bits = bits;
    }

    Map<Integer, PositionGrid> byMesh() {
        Groups groups = groups();
        Map<Integer, Box> boxes = new HashMap<>();
        Map<Integer, Double> morphs = new HashMap<>();
        for (int mesh = 0; mesh < meshes.size(); mesh++) {
            int group = groups.of(mesh);
            for (ObjectNode primitive : objects(meshes.get(mesh), "primitives")) {
                Geometry geometry = Primitives.geometry(document, primitive);
                boxes.put(group, boxes.getOrDefault(group, Box.empty(3)).including(geometry.positions()));
                morphs.merge(group, largestMorph(geometry), Math::max);
            }
        }
        Map<Integer, PositionGrid> grids = new HashMap<>();
        boxes.forEach((group, box) -> grids.put(group, PositionGrid.over(box, morphs.getOrDefault(group, 0.0), bits)));
        Set<Integer> floating = floating(groups);
        Map<Integer, PositionGrid> byMesh = new HashMap<>();
        for (int mesh = 0; mesh < meshes.size(); mesh++) {
            PositionGrid grid = grids.get(groups.of(mesh));
            if (grid != null && !floating.contains(groups.of(mesh))) {
                byMesh.put(mesh, grid);
            }
        }
        return byMesh;
    }

    private static double largestMorph(Geometry geometry) {
        double largest = 0;
        for (var stream : geometry.streams().entrySet()) {
            if (stream.getKey().endsWith("/POSITION")) {
                for (float move : stream.getValue().floats()) {
                    largest = Math.max(largest, Math.abs(move));
                }
            }
        }
        return largest;
    }

    private Groups groups() {
        var groups = new Groups(meshes.size());
        Map<String, List<Integer>> sharers = new HashMap<>();
        for (int mesh = 0; mesh < meshes.size(); mesh++) {
            for (ObjectNode primitive : objects(meshes.get(mesh), "primitives")) {
                share(sharers, "positions " + primitive.path("attributes").path("POSITION"), mesh);
                for (int material : PrimitiveMaterials.indices(primitive)) {
                    if (isThick(material)) {
                        share(sharers, "material " + material, mesh);
                    }
                }
            }
        }
        objects(document.json(), "nodes").stream()
                .filter(node -> node.has("skin") && node.has("mesh"))
                .forEach(node -> share(sharers, "skins", Tree.index(node, "mesh")));
        sharers.values().forEach(groups::join);
        return groups;
    }

    private static void share(Map<String, List<Integer>> sharers, String what, int mesh) {
        sharers.computeIfAbsent(what, unseen -> new ArrayList<>()).add(mesh);
    }

    private boolean isThick(int material) {
        return extension(objects(document.json(), "materials").get(material), "KHR_materials_volume")
                .has("thicknessFactor");
    }

    private Set<Integer> floating(Groups groups) {
        Set<Integer> floating = new HashSet<>();
        for (ObjectNode node : objects(document.json(), "nodes")) {
            if (node.has("mesh") && extension(node, "EXT_mesh_gpu_instancing").isObject()) {
                floating.add(groups.of(Tree.index(node, "mesh")));
            }
        }
        for (int mesh = 0; mesh < meshes.size(); mesh++) {
            boolean triangles = objects(meshes.get(mesh), "primitives").stream()
                    .allMatch(primitive -> primitive.path("mode").asInt(4) == 4);
            if (!triangles) {
                floating.add(groups.of(mesh));
            }
        }
        return floating;
    }
}
