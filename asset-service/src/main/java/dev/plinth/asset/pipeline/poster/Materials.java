package dev.plinth.asset.pipeline.poster;

import static dev.plinth.asset.gltf.Tree.extension;
import static dev.plinth.asset.gltf.Tree.objects;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.TextureSources;
import dev.plinth.asset.gltf.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads materials as the shader wants them. */
final class Materials {

    private final Document document;
    private final List<ObjectNode> stated;
    private final List<ObjectNode> textures;
    private final MipMaps mipMaps;
    private final Map<Integer, Material> read = new HashMap<>();

    Materials(Document document, MipMaps mipMaps) {
        this.document = document;
        this.stated = objects(document.json(), "materials");
        this.textures = objects(document.json(), "textures");
        this.mipMaps = mipMaps;
    }

    Material get(int index) {
        return read.computeIfAbsent(
                index,
                unseen -> material(
                        index == PlacedMesh.DEFAULT ? JsonNodeFactory.instance.objectNode() : stated.get(index)));
    }

    private Material material(ObjectNode json) {
        JsonNode pbr = json.path("pbrMetallicRoughness");
        JsonNode clearcoat = extension(json, "KHR_materials_clearcoat");
        JsonNode sheen = extension(json, "KHR_materials_sheen");
        JsonNode transmission = extension(json, "KHR_materials_transmission");
        String alphaMode = json.path("alphaMode").asString("OPAQUE");
        return new Material(
                vector(pbr.path("baseColorFactor"), 4, 1),
                number(pbr, "metallicFactor", 1),
                number(pbr, "roughnessFactor", 1),
                emissive(json),
                reflectance(json),
                number(clearcoat, "clearcoatFactor", 0),
                number(clearcoat, "clearcoatRoughnessFactor", 0),
                vector(sheen.path("sheenColorFactor"), 3, 0),
                number(sheen, "sheenRoughnessFactor", 0),
                number(transmission, "transmissionFactor", 0),
                vector(extension(json, "KHR_materials_volume").path("attenuationColor"), 3, 1),
                alphaMode.equals("MASK") ? number(json, "alphaCutoff", 0.5f) : Material.NO_CUTOFF,
                alphaMode.equals("BLEND"),
                json.path("doubleSided").asBoolean(false),
                extension(json, "KHR_materials_unlit").isObject(),
                new Material.Maps(
                        sampler(pbr, "baseColorTexture", true),
                        sampler(pbr, "metallicRoughnessTexture", false),
                        sampler(json, "normalTexture", false),
                        sampler(json, "occlusionTexture", false),
                        sampler(json, "emissiveTexture", true),
                        sampler(sheen, "sheenColorTexture", true),
                        sampler(transmission, "transmissionTexture", false)));
    }

    private static float[] emissive(ObjectNode json) {
        float strength = number(extension(json, "KHR_materials_emissive_strength"), "emissiveStrength", 1);
        float[] emissive = vector(json.path("emissiveFactor"), 3, 0);
        for (int c = 0; c < 3; c++) {
            emissive[c] *= strength;
        }
        return emissive;
    }

    /** At normal incidence, from the index of refraction (Fresnel) and KHR_materials_specular. */
    private static float reflectance(ObjectNode json) {
        float ior = number(extension(json, "KHR_materials_ior"), "ior", 1.5f);
        float root = (ior - 1) / (ior + 1);
        return root * root * number(extension(json, "KHR_materials_specular"), "specularFactor", 1);
    }

    private @Nullable Sampler sampler(JsonNode parent, String name, boolean colour) {
        if (!(parent.path(name) instanceof ObjectNode info) || !info.has("index")) {
            return null;
        }
        int image = TextureSources.image(textures.get(Tree.index(info, "index")));
        return image < 0 ? null : Sampler.of(info, mipMaps.of(document.images().get(image), colour));
    }

    private static float number(JsonNode parent, String name, float absent) {
        return (float) parent.path(name).asDouble(absent);
    }

    private static float[] vector(JsonNode array, int size, float absent) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) array.path(i).asDouble(absent);
        }
        return values;
    }
}
