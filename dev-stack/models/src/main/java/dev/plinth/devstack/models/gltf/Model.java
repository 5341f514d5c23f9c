package dev.plinth.devstack.models.gltf;

import dev.plinth.devstack.models.shape.Bounds;
import dev.plinth.devstack.models.shape.Mesh;
import dev.plinth.devstack.models.surface.Finish.Tile;
import java.util.List;

/** A thing to sell: its parts and its looks, of which the first is the default. */
public record Model(String name, List<Part> parts, List<Variant> variants) {

    public Model {
        parts = List.copyOf(parts);
        variants = List.copyOf(variants);
    }

    public Bounds bounds() {
        return Mesh.of(parts.stream().map(Part::mesh).toList()).bounds();
    }

    /** All looks share the mesh and so its texture coordinates: the finishes of a slot must be of one scale. */
    Tile tileOf(String slot) {
        var tiles = variants.stream()
                .map(each -> each.of(slot).finish().tile())
                .distinct()
                .toList();
        if (tiles.size() != 1) {
            throw new IllegalArgumentException(name + ": finishes of " + slot + " differ in scale: " + tiles);
        }
        return tiles.getFirst();
    }
}
