package dev.plinth.asset.pipeline.mesh;

import static dev.plinth.asset.gltf.Tree.objects;

import dev.plinth.asset.gltf.Accessor;
import dev.plinth.asset.gltf.ComponentType;
import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Extensions;
import dev.plinth.asset.gltf.TextureSlots;
import dev.plinth.asset.pipeline.PrimitiveMaterials;
import dev.plinth.asset.pipeline.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stores texture coordinates as whole steps of a grid over the range that is used; each texture gets the inverse as its
 * KHR_texture_transform. Materials of one primitive share a grid, since they read the same coordinates.
 *
 * @param bits steps within one repetition of a texture, as a power of two
 */
public record QuantiseCoordinates(int bits) implements Step {

    private static final String TEXCOORD = "TEXCOORD_";

    @Override
    public String name() {
        return "quantise-coordinates";
    }

    @Override
    public Document apply(Document document) {
        List<ObjectNode> materials = objects(document.json(), "materials");
        if (Extensions.uses(document.json(), "KHR_animation_pointer") || materials.isEmpty()) {
            return document;
        }
        var groups = new Groups(materials.size());
        Map<String, List<Integer>> readers = new HashMap<>();
        eachPrimitive(
                document,
                primitive -> readers.computeIfAbsent(
                                primitive.path("attributes").toString(), unseen -> new ArrayList<>())
                        .addAll(PrimitiveMaterials.indices(primitive)));
        readers.values().forEach(groups::join);
        Map<String, CoordinateGrid> grids = grids(document, groups);
        Document changed = Primitives.change(
                document,
                (geometry, mesh, primitive) -> geometry.mapStreams((name, stream) -> {
                    CoordinateGrid grid = name.startsWith(TEXCOORD) ? grids.get(key(groups, primitive, name)) : null;
                    return grid == null ? stream : snap(grid, stream);
                }));
        transform(changed, groups, grids);
        return changed;
    }

    private Map<String, CoordinateGrid> grids(Document document, Groups groups) {
        Map<String, Box> boxes = new HashMap<>();
        eachPrimitive(
                document,
                primitive -> Primitives.geometry(document, primitive).streams().forEach((name, stream) -> {
                    if (name.startsWith(TEXCOORD)) {
                        boxes.merge(key(groups, primitive, name), Box.empty(2).including(stream.floats()), Box::union);
                    }
                }));
        Map<String, CoordinateGrid> grids = new HashMap<>();
        boxes.forEach((key, box) -> grids.put(key, CoordinateGrid.over(box, bits)));
        return grids;
    }

    private static String key(Groups groups, ObjectNode primitive, String name) {
        return groups.of(PrimitiveMaterials.indices(primitive).getFirst()) + " " + name;
    }

    private static Accessor snap(CoordinateGrid grid, Accessor stream) {
        return Accessor.packed(stream.type(), ComponentType.UNSIGNED_SHORT, true, grid.steps(stream.floats()), 0);
    }

    private static void transform(Document document, Groups groups, Map<String, CoordinateGrid> grids) {
        List<ObjectNode> materials = objects(document.json(), "materials");
        for (int material = 0; material < materials.size(); material++) {
            for (TextureSlots.Slot slot : TextureSlots.of(materials.get(material))) {
                CoordinateGrid grid = grids.get(groups.of(material) + " " + TEXCOORD + slot.texCoord());
                if (grid != null) {
                    TextureTransform.of(slot.info()).after(grid).store(slot.info());
                    Extensions.require(document.json(), "KHR_texture_transform");
                }
            }
        }
    }

    /** Prune leaves coordinates only where a material reads them. */
    private static void eachPrimitive(Document document, Consumer<ObjectNode> action) {
        objects(document.json(), "meshes")
                .forEach(mesh -> objects(mesh, "primitives").stream()
                        .filter(primitive ->
                                !PrimitiveMaterials.indices(primitive).isEmpty())
                        .forEach(action));
    }
}
