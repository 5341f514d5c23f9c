package dev.plinth.asset.gltf;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which extensions a tree names, and which are understood here. */
public final class Extensions {

    public static final Set<String> KNOWN = Set.of(
            "EXT_mesh_gpu_instancing",
            "EXT_meshopt_compression",
            "EXT_texture_webp",
            "KHR_animation_pointer",
            "KHR_draco_mesh_compression",
            "KHR_lights_punctual",
            "KHR_materials_anisotropy",
            "KHR_materials_clearcoat",
            "KHR_materials_diffuse_transmission",
            "KHR_materials_dispersion",
            "KHR_materials_emissive_strength",
            "KHR_materials_ior",
            "KHR_materials_iridescence",
            "KHR_materials_sheen",
            "KHR_materials_specular",
            "KHR_materials_transmission",
            "KHR_materials_unlit",
            "KHR_materials_variants",
            "KHR_materials_volume",
            "KHR_mesh_quantization",
            "KHR_meshopt_compression",
            "KHR_texture_basisu",
            "KHR_texture_transform");

    private Extensions() {}

    public static void require(ObjectNode json, String name) {
        add(json, "extensionsUsed", name);
        add(json, "extensionsRequired", name);
    }

    public static void use(ObjectNode json, String name) {
        add(json, "extensionsUsed", name);
    }

    public static boolean uses(ObjectNode json, String name) {
        return names(json, "extensionsUsed").contains(name);
    }

    /** No longer named at all. */
    public static void forget(ObjectNode json, String name) {
        for (String list : Set.of("extensionsUsed", "extensionsRequired")) {
            Set<String> names = names(json, list);
            if (names.remove(name)) {
                put(json, list, names);
            }
        }
    }

    public static Set<String> used(ObjectNode json) {
        return names(json, "extensionsUsed");
    }

    private static void add(ObjectNode json, String list, String name) {
        Set<String> names = names(json, list);
        names.add(name);
        put(json, list, names);
    }

    private static Set<String> names(ObjectNode json, String list) {
        Set<String> names = new TreeSet<>();
        for (JsonNode name : Tree.array(json, list)) {
            names.add(name.asString(""));
        }
        return names;
    }

    private static void put(ObjectNode json, String list, Set<String> names) {
        json.remove(list);
        if (!names.isEmpty()) {
            ArrayNode array = json.putArray(list);
            names.forEach(array::add);
        }
    }
}
