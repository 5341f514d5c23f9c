package dev.plinth.devstack.models.gltf;

import java.util.Map;

/** One look of a model: a material for each slot. */
public record Variant(String name, Map<String, Material> materials) {

    public Variant {
        materials = Map.copyOf(materials);
    }

    Material of(String slot) {
        Material material = materials.get(slot);
        if (material == null) {
            throw new IllegalArgumentException("variant " + name + " has no material for " + slot);
        }
        return material;
    }
}
